package org.romact;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.romact.demonstration.Demonstration;
import org.romact.platform.database.Database;
import org.romact.platform.settings.CannotStart;
import org.romact.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** One run of the web application on its database, from the first word on the terminal to the last. */
final class Serving {
    private static final long PATIENCE_SECONDS = 30;

    private final Settings settings;
    private final PrintStream out;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final ReentrantLock changing = new ReentrantLock();

    /** From here on a failure of the start is only the stop being noticed. */
    private volatile boolean ending;

    Serving(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Returns only where the start fails; afterwards the process lives until it is told to end. */
    static int start(Settings settings, PrintStream out) {
        Listening.refuseTakenPort(settings);
        String log = LogFile.begin(settings);
        Logger logger = LoggerFactory.getLogger(Serving.class);
        logger.info("romact {} starts: {}", Romact.version(), settings);
        Serving serving = new Serving(settings, out);
        Runtime.getRuntime().addShutdownHook(new Thread(serving::stop, "stop"));
        try {
            serving.open();
        } catch (RuntimeException e) {
            if (serving.ending) {
                return awaitTheEnd();
            }
            logger.error("The start failed", e);
            throw e instanceof CannotStart known ? known : Listening.explain(settings, e, log);
        }
        return awaitTheEnd();
    }

    void open() {
        ConfigurableApplicationContext application;
        changing.lock();
        try {
            out.println("romact " + Romact.version() + " in " + settings.home());
            out.println("  Starting the database");
            Database database = Database.open(settings, progress -> out.println("  " + progress));
            opened.push(database);
            out.println("  Starting the web application");
            application = RomactApplication.start(settings, database);
            opened.push(application);
        } finally {
            changing.unlock();
        }
        demonstrate(application);
        out.printf(
                Locale.ROOT,
                "Ready at %s after %.1f seconds. Ctrl-C stops it.%n",
                settings.publicUrl(),
                (System.currentTimeMillis()
                                - ManagementFactory.getRuntimeMXBean().getStartTime())
                        / 1000.0);
    }

    /** Loads the invented towns into an empty demonstration, and says how to get in. */
    private void demonstrate(ConfigurableApplicationContext application) {
        if (!settings.demonstration()) {
            return;
        }
        String here = "http://"
                + (settings.address().isAnyLocalAddress()
                        ? "127.0.0.1"
                        : settings.address().getHostAddress()) + ":" + settings.port();
        out.println(
                "  Looking for the demonstration towns (the first time, 300 interviews are sent; that takes a moment)");
        application.getBean(Demonstration.class).load(here);
        out.println("Accounts of the demonstration, all with the password \"" + Demonstration.PASSWORD + "\":");
        Demonstration.accounts().forEach(account -> out.println("  " + account));
        out.println("Look at first: " + settings.publicUrl()
                + "/en/towns/valea-salciei, then sign in as coordinator@valea.example.");
    }

    /** Lets a start that is under way come to its end first, so that nothing it opened is left behind. */
    void stop() {
        ending = true;
        try {
            if (changing.isLocked() || !opened.isEmpty()) {
                out.println("Stopping");
            }
            if (!changing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                out.println("  The start does not end; closing what is open");
            }
            while (!opened.isEmpty()) {
                close(opened.pop());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // The next part must be closed all the same.
            LoggerFactory.getLogger(Serving.class).error("Something could not be closed", e);
        }
    }

    private static int awaitTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
