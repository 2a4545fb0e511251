package org.romact.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed romact leaves behind: a server still running, its children without it, or only its postmaster.pid, whose
 * number may by now belong to somebody else.
 *
 * @param programs the directory PostgreSQL's programs lie below
 * @param data the data directory in question; the caller holds its lock, so nothing on it is meant to run
 */
record Orphans(Path programs, Path data) {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Afterwards no process works on the data and no postmaster.pid stands there. */
    void clear(Runnable stop) throws IOException {
        if (!running().isEmpty()) {
            LOG.info("Stopping the database server an earlier romact left running");
            stop.run();
        }
        // Without their parent the children end by themselves, unless one is busy; the data must be nobody's before a
        // new start.
        if (!gone(PATIENCE)) {
            running().forEach(ProcessHandle::destroyForcibly);
            if (!gone(PATIENCE)) {
                throw new IOException("a server that was left behind does not end: processes " + running());
            }
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private boolean gone(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /** By its program, or where that may not be seen, by the data directory on its command line. */
    private boolean isOurs(ProcessHandle process) {
        ProcessHandle.Info about = process.info();
        boolean program = about.command()
                .map(Path::of)
                .filter(path -> path.startsWith(programs) && path.endsWith("bin/postgres"))
                .isPresent();
        return program
                || about.commandLine()
                        .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                        .isPresent();
    }
}
