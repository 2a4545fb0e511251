package org.romact.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.romact.platform.settings.CannotStart;

/** One PostgreSQL data directory and the server on it. */
final class Cluster {
    /** Whether what was committed survives the power cut; only tests may do without. */
    enum Durability {
        KEPT,
        GIVEN_UP
    }

    private static final int ATTEMPTS = 3;

    private final PostgresProgram program;
    private final Path directory;
    private final Path data;
    private final ServerUser user;
    private final Durability durability;
    private final Orphans orphans;

    Cluster(PostgresProgram program, Path directory, ServerUser user, Durability durability) {
        this.program = program;
        this.directory = directory;
        this.data = directory.resolve("data-18");
        this.user = user;
        this.durability = durability;
        this.orphans = new Orphans(directory, data);
    }

    /** Returns the administrator's login to the database {@code postgres}. */
    Login start(String secret, int connections, Consumer<String> progress) {
        try {
            if (Files.exists(data.resolve("postmaster.pid"))) {
                progress.accept("Recovering the database of a romact that was killed");
                orphans.clear(this::stop);
            }
            if (!Files.isDirectory(data)) {
                progress.accept("Creating the database, once");
                create(secret);
            }
            return administrator(startSomewhere(connections), secret);
        } catch (IOException e) {
            throw new CannotStart("romact's own database in " + data + " cannot start: " + Reasons.of(e) + ".", e);
        }
    }

    /** As configured by the last {@link #start}: at the same port, so that open pools find it again. */
    void startAgain() throws IOException {
        orphans.clear(this::stop);
        Path log = data.resolve("start.log");
        if (control("start", "-w", "-s", "-t", "600", "-l", log.toString()).failed()) {
            throw new IOException(Files.exists(log) ? Outcome.lastLine(Files.readString(log)) : "no reason given");
        }
    }

    /** The server's first process, by the first line of its postmaster.pid. */
    Optional<ProcessHandle> postmaster() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip()));
        } catch (IOException | NoSuchElementException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Login administrator(int port, String secret) {
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", secret);
    }

    /** Where the server of this directory listens, by the fourth line of its postmaster.pid. */
    static Optional<Integer> port(Path directory) {
        Path file = directory.resolve("data-18/postmaster.pid");
        try {
            return Files.exists(file)
                    ? Optional.of(Integer.valueOf(Files.readAllLines(file).get(3)))
                    : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Ends open transactions and writes everything down; kills only what does not listen. */
    void stop() {
        if (control("stop", "-m", "fast", "-t", "30").failed()) {
            control("stop", "-m", "immediate", "-t", "10");
        }
    }

    /** Beside the final name first, so that a creation cut off is begun anew. */
    private void create(String secret) throws IOException {
        Path begun = data.resolveSibling("data-18.begun");
        PostgresProgram.delete(begun);
        Files.createDirectory(
                begun, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path password = data.resolveSibling("password.once");
        Secret.write(password, secret);
        user.own(begun);
        user.own(password);
        user.refuseUnreachable(begun);
        Outcome creation = run(
                "initdb",
                "-D",
                begun.toString(),
                "-U",
                "postgres",
                "--pwfile",
                password.toString(),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider",
                "builtin",
                "--builtin-locale",
                "C.UTF-8",
                "--locale",
                "C",
                "--data-checksums",
                durability == Durability.KEPT ? "--sync-method=fsync" : "--no-sync");
        Files.deleteIfExists(password);
        if (creation.failed()) {
            throw new CannotStart("The database could not be created in " + data + ": " + creation.lastLine());
        }
        Files.move(begun, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Between choosing a free port and using it another program may take it: then another is chosen. */
    private int startSomewhere(int connections) throws IOException {
        Path log = data.resolve("start.log");
        String why = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            ClusterFiles.write(data, port, connections, durability);
            Files.deleteIfExists(log);
            if (!control("start", "-w", "-s", "-t", "600", "-l", log.toString()).failed()) {
                return port;
            }
            why = Files.exists(log) ? Outcome.lastLine(Files.readString(log)) : "";
        }
        throw new CannotStart(
                "romact's own database in " + data + " does not start: " + why + " (more in " + log + ").");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** pg_ctl puts the server into a session of its own: Ctrl-C reaches romact alone, which stops the server last. */
    private Outcome control(String verb, String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "pg_ctl";
        words[1] = verb;
        words[2] = "-D";
        words[3] = data.toString();
        System.arraycopy(options, 0, words, 4, options.length);
        return run(words);
    }

    private Outcome run(String... words) {
        List<String> arguments = List.of(words).subList(1, words.length);
        List<String> command = user.command(Stream.concat(Stream.of(program.path(words[0])), arguments.stream())
                .toList());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("ROMACT_"));
        builder.environment().put("LC_ALL", "C");
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        try {
            Process process = builder.directory(directory.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(15, TimeUnit.MINUTES) ? process.exitValue() : 1, output);
        } catch (IOException e) {
            return new Outcome(1, words[0] + " cannot run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(1, words[0] + " was interrupted");
        }
    }

    private record Outcome(int code, String output) {
        boolean failed() {
            return code != 0;
        }

        String lastLine() {
            return lastLine(output);
        }

        static String lastLine(String text) {
            return text.lines().filter(line -> !line.isBlank()).reduce("no reason given", (before, line) -> line);
        }
    }
}
