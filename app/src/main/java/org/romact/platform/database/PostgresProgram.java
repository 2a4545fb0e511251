package org.romact.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.romact.platform.settings.CannotStart;

/** PostgreSQL's own programs, unpacked once from the archive on the class path into a directory named after its contents. */
record PostgresProgram(Path directory) {

    /** Reuses what stands there already; another version gets another directory beside it. */
    static PostgresProgram unpacked(Path parent, Consumer<String> progress) {
        byte[] archive = archive();
        Path directory = parent.resolve("program-" + fingerprint(archive));
        if (!Files.isDirectory(directory)) {
            progress.accept("Unpacking PostgreSQL");
            unpack(archive, directory);
        }
        return new PostgresProgram(directory);
    }

    String path(String program) {
        return directory.resolve("bin").resolve(program).toString();
    }

    private static byte[] archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
        String architecture = System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            return archive.readAllBytes();
        } catch (IOException | IllegalStateException e) {
            throw new CannotStart(
                    "There is no built-in PostgreSQL for this machine (" + system + ", " + architecture
                            + "); set ROMACT_DATABASE_URL to an existing one and run `./romact serve`.",
                    e);
        }
    }

    /** Into a neighbouring directory first: a start that is cut off leaves nothing half unpacked under the final name. */
    private static void unpack(byte[] archive, Path directory) {
        Path begun = directory.resolveSibling(
                directory.getFileName() + ".begun-" + ProcessHandle.current().pid());
        try {
            delete(begun);
            try (TarArchiveInputStream entries =
                    new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
                for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    write(entries, entry, begun.resolve(entry.getName()).normalize());
                }
            }
            if (!Files.isDirectory(directory)) {
                Files.move(begun, directory, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked into " + directory + ": " + e.getMessage() + ".", e);
        }
    }

    private static void write(TarArchiveInputStream entries, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(entries, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
