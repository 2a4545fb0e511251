package org.romact.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.romact.platform.settings.CannotStart;

/** The password of romact's own database server: made at the first start, readable by its owner alone. */
final class Secret {
    private Secret() {}

    static String in(Path directory) {
        Path file = directory.resolve("password");
        try {
            if (!Files.exists(file)) {
                write(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("The database password in " + file + " cannot be kept: " + Reasons.of(e) + ".", e);
        }
    }

    /** A whole file or none, and never for a moment readable by others. */
    static void write(Path file, String secret) throws IOException {
        Path begun = file.resolveSibling(file.getFileName() + ".begun");
        Files.deleteIfExists(begun);
        Files.createFile(begun, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(begun, secret + "\n");
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
