package org.romact.alliance.practice;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.romact.platform.NotFound;
import org.romact.platform.Scope;
import org.romact.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the link to a dossier opens: this dossier and no other. */
@Component
class DossierLinks {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    DossierLinks(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What a handler does with the dossier of this link, in one transaction. */
    interface Work<T> {
        T with(UUID dossier);
    }

    <T> T open(String link, Work<T> work) {
        UUID dossier = inTransaction(
                Scope.current(),
                () -> jdbc
                        .sql("select alliance.practice_by_link(:hash)")
                        .param("hash", new Token(link).hash())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("dossier")));
        return inside(dossier, () -> work.with(dossier));
    }

    /** For a dossier that is just being made. */
    <T> T inside(UUID dossier, Supplier<T> work) {
        return inTransaction(Scope.current().withDossier(dossier), work);
    }

    private <T> T inTransaction(Scope scope, Supplier<T> work) {
        return scope.call(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
