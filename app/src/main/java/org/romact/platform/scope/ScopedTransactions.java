package org.romact.platform.scope;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction manager that hands the current {@link Scope} to PostgreSQL. The settings end with the transaction, so a pooled connection never
 * carries one asker's rights to the next.
 */
public class ScopedTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;
    private final String readerRole;

    public ScopedTransactions(DataSource source, String readerRole) {
        super(source);
        this.readerRole = readerRole;
        setEnforceReadOnly(false);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Scope scope = Scope.current();
        ConnectionHolder holder = (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
        try {
            tell(holder.getConnection(), scope, scope.reading() || definition.isReadOnly());
        } catch (SQLException failure) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The database did not take the scope.", failure);
        }
    }

    private void tell(Connection connection, Scope scope, boolean reading) throws SQLException {
        String sql = """
                select set_config('romact.person', ?, true), set_config('romact.authority', ?, true), set_config('romact.purpose', ?, true),
                       set_config('role', case when ? then ? else current_setting('role') end, true),
                       set_config('transaction_read_only', ?, true),
                       set_config('romact.programme', ?, true), set_config('romact.dossier', ?, true)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, scope.person().map(Object::toString).orElse(""));
            statement.setString(2, scope.authority().map(Object::toString).orElse(""));
            statement.setString(3, scope.purpose());
            statement.setBoolean(4, scope.publicly());
            statement.setString(5, readerRole);
            statement.setString(6, reading ? "on" : "off");
            statement.setString(
                    7, scope.programme().stream().map(ProgrammeRole::code).collect(Collectors.joining(",")));
            statement.setString(8, scope.dossier().map(Object::toString).orElse(""));
            statement.execute();
        }
    }
}
