package org.romact.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts romact's own PostgreSQL again, at the same address, when it died alone: killed by an administrator or for want of memory. What was committed
 * is recovered by PostgreSQL itself; requests meanwhile are told to try again.
 */
final class Reviver implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reviver.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Cluster cluster;
    private final ReentrantLock changing = new ReentrantLock();
    private boolean closed;

    Reviver(Cluster cluster) {
        this.cluster = cluster;
    }

    void watch() {
        cluster.postmaster()
                .ifPresent(process -> process.onExit()
                        .thenRun(() ->
                                Thread.ofVirtual().name("revive the database").start(this::revive)));
    }

    private void revive() {
        while (true) {
            changing.lock();
            try {
                if (closed) {
                    return;
                }
                LOG.warn("The database server ended by itself; starting it again");
                cluster.startAgain();
                watch();
                return;
            } catch (IOException e) {
                LOG.error("The database server does not start again yet", e);
            } finally {
                changing.unlock();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a start that is under way; afterwards the server may be stopped. */
    @Override
    public void close() {
        changing.lock();
        try {
            closed = true;
        } finally {
            changing.unlock();
        }
    }
}
