package org.romact.platform;

import java.time.Clock;
import javax.sql.DataSource;
import org.romact.platform.database.Database;
import org.romact.platform.scope.ScopedTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts that everything shares: one clock, one pool of connections as the application's role, transactions that carry the scope. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
@EnableScheduling
@EnableAsync
class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataSource dataSource(Database database) {
        return database.application();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source, Database database) {
        return new ScopedTransactions(source, database.readerRole());
    }

    /** Sessions are kept in transactions of their own: they belong to no town and are written while a page is only being read. */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource source) {
        TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(source));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }

    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
