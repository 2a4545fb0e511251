package org.romact.platform.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.romact.platform.settings.CannotStart;

/** Brings the tables up to this program's version, as the owner and only ever forward. */
final class Migrations {
    private Migrations() {}

    static void run(Login owner, Roles roles, String location) {
        Flyway flyway = configured(owner, roles, location).load();
        try {
            refuseNewerTables(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new CannotStart(
                    "The database " + owner.jdbc() + " cannot be brought up to this version of romact: " + firstLine(e)
                            + " (the log has the whole story).",
                    e);
        }
    }

    static FluentConfiguration configured(Login owner, Roles roles, String location) {
        return Flyway.configure()
                .dataSource(owner.jdbc(), owner.user(), owner.password())
                .locations(location)
                .failOnMissingLocations(true)
                .defaultSchema("platform")
                .createSchemas(true)
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .loggers("slf4j")
                .placeholders(Map.of(
                        "application", Roles.quoted(roles.application()),
                        "reader", Roles.quoted(roles.reader())));
    }

    private static void refuseNewerTables(Flyway flyway) {
        for (MigrationInfo migration : flyway.info().applied()) {
            if (migration.getState().name().startsWith("FUTURE")) {
                throw new CannotStart("A newer romact has already brought this database to version "
                        + migration.getVersion() + "; start that version or a newer one.");
            }
        }
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("no reason given");
    }
}
