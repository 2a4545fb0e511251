package org.romact.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.romact.RomactApplication;
import org.romact.demonstration.Demonstration;
import org.romact.platform.database.Database;
import org.romact.platform.settings.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** romact with its demonstration towns, durable, on loopback, in a temporary home that is removed afterwards. */
final class Running implements AutoCloseable {
    final String address;
    final Database database;
    private final Path home;
    private final ConfigurableApplicationContext application;

    Running() throws IOException {
        home = Files.createTempDirectory("romact-benchmark-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        Settings settings = Settings.read(Map.of(
                "ROMACT_HOME",
                home.toString(),
                "ROMACT_PORT",
                Integer.toString(port),
                "ROMACT_DEMONSTRATION",
                "yes",
                "ROMACT_DATABASE_CONNECTIONS",
                "16"));
        database = Database.open(settings);
        application = RomactApplication.start(settings, database);
        application.getBean(Demonstration.class).load(address);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() throws IOException {
        application.close();
        database.close();
        delete(home);
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
