package org.romact.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.romact.platform.settings.CannotStart;

/**
 * As whom PostgreSQL runs. It refuses to be root; started by root it therefore runs in a user namespace of its own where
 * it is nobody, or, where the machine forbids such namespaces, as the user {@code postgres} or {@code nobody}.
 *
 * @param prefix the words to put before each of PostgreSQL's commands
 * @param user the other user, who must own the data
 */
record ServerUser(List<String> prefix, Optional<String> user) {

    static ServerUser ofThisProcess() {
        if (new UnixSystem().getUid() != 0) {
            return new ServerUser(List.of(), Optional.empty());
        }
        ServerUser namespace = new ServerUser(List.of("unshare", "--user"), Optional.empty());
        return namespace.canRun("true") ? namespace : another();
    }

    /** An ordinary user of this machine, for root to become. */
    static ServerUser another() {
        for (String name : List.of("postgres", "nobody")) {
            List<String> prefix = List.of("setpriv", "--reuid", name, "--regid", group(name), "--clear-groups", "--");
            ServerUser user = new ServerUser(prefix, Optional.of(name));
            if (user.canRun("true")) {
                return user;
            }
        }
        throw new CannotStart("PostgreSQL must not run as root and this machine has neither a usable `unshare` nor"
                + " `setpriv` (package util-linux); run romact as an ordinary user, or set ROMACT_DATABASE_URL.");
    }

    /** Makes the file the server's own. */
    void own(Path file) {
        user.ifPresent(name -> {
            try {
                UserPrincipal principal =
                        file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
                Files.setOwner(file, principal);
            } catch (IOException e) {
                throw new CannotStart(file + " cannot be given to the user " + name + ": " + e.getMessage() + ".", e);
            }
        });
    }

    /** @throws CannotStart where this user cannot come to the directory through those above it */
    void refuseUnreachable(Path directory) {
        if (!prefix.isEmpty() && !canRun("test", "-w", directory.toString())) {
            throw new CannotStart(
                    "PostgreSQL must not be root and runs as " + user.orElse("nobody") + ", who cannot reach "
                            + directory + "; set ROMACT_HOME to a directory open to all, such as /var/lib/romact.");
        }
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    private boolean canRun(String... words) {
        try {
            return new ProcessBuilder(command(List.of(words)))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String group(String name) {
        return name.equals("nobody") && Files.exists(Path.of("/etc/debian_version")) ? "nogroup" : name;
    }
}
