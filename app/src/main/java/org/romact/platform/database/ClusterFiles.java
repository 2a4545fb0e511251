package org.romact.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.romact.platform.database.Cluster.Durability;

/** The two configuration files of romact's own server, written anew at each start. */
final class ClusterFiles {
    private ClusterFiles() {}

    static void write(Path data, int port, int connections, Durability durability) throws IOException {
        boolean kept = durability == Durability.KEPT;
        Files.writeString(data.resolve("postgresql.conf"), """
                # Written anew at each start of romact; your own choices belong in local.conf beside this file.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = %d
                password_encryption = 'scram-sha-256'
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, ymd'
                default_text_search_config = 'pg_catalog.simple'
                logging_collector = %s
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = 1d
                log_truncate_on_rotation = on
                include_if_exists 'local.conf'
                """.formatted(
                        port, connections, onOff(kept), onOff(kept), onOff(kept), onOff(kept)));
        Files.writeString(data.resolve("pg_hba.conf"), """
                # Written anew at each start of romact: from this machine only, and never without a password.
                host all all 127.0.0.1/32 scram-sha-256
                """);
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }
}
