package org.romact.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** Why a file could not be used, in words: Java's own message is often only the path. */
final class Reasons {
    private Reasons() {}

    static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file stands where a directory should be";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : null;
        return String.valueOf(reason == null ? e.getMessage() : reason);
    }
}
