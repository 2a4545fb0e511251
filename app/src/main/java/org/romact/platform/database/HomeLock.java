package org.romact.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.romact.platform.settings.CannotStart;

/** One romact at a time runs the database of a home; the operating system lets go of the lock even of a killed process. */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path directory) {
        Path file = directory.resolve("running");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String process = process(channel);
                channel.close();
                throw new CannotStart("Another romact" + process + " already runs with the home "
                        + directory.getParent() + "; stop it first, or give this one its own ROMACT_HOME.");
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(
                            Long.toString(ProcessHandle.current().pid())),
                    0);
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " cannot be written: " + Reasons.of(e) + ".", e);
        }
    }

    static boolean isTaken(Path directory) {
        Path file = directory.resolve("running");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " cannot be used: " + Reasons.of(e) + ".", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String process(FileChannel channel) throws IOException {
        ByteBuffer number = ByteBuffer.allocate(20);
        channel.read(number, 0);
        String text = StandardCharsets.US_ASCII.decode(number.flip()).toString();
        return text.isBlank() ? "" : " (process " + text.strip() + ")";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
