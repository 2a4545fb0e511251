package org.romact;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.romact.platform.settings.CannotStart;
import org.romact.platform.settings.Settings;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The log of this process: romact.log, or where another process on the same home writes that one, romact-PORT.log. */
final class LogFile {
    /** Held as long as this process lives: the lock says that the log is taken. */
    private static @Nullable FileChannel held;

    private LogFile() {}

    /** Must come before the first logger; returns where the log is. */
    static String begin(Settings settings) {
        Path directory = settings.home().resolve("log");
        try {
            Files.createDirectories(directory);
            held = FileChannel.open(
                    directory.resolve("romact.log.taken"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            String name = held.tryLock() == null ? "romact-" + settings.port() + ".log" : "romact.log";
            String log = directory.resolve(name).toString();
            System.setProperty("romact.log", log);
            System.setProperty("logback.configurationFile", "logback-spring.xml");
            // Tomcat speaks another logging language, which would end up on the terminal.
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
            // The log is set up by now; Spring Boot would set it up anew and lose lines in between.
            System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
            return log;
        } catch (IOException e) {
            throw new CannotStart(
                    "The home directory " + settings.home() + " cannot be written by this user;"
                            + " check its rights or set ROMACT_HOME to another.",
                    e);
        }
    }
}
