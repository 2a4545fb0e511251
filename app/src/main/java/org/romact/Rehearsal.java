package org.romact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.romact.platform.settings.Settings;

/**
 * What the launcher runs once after each build while Java writes its AOT cache (JEP 514), which about halves the time of every later
 * start: of the server, one start, a few pages and one stop in a temporary home; of the command for forms, some questionnaires.
 */
final class Rehearsal {
    private static final int TIMES = 30;

    private Rehearsal() {}

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return arguments.equals(List.of("form")) ? forms() : serve();
    }

    /** Often enough for Java to know which parts are worth its work: a large spreadsheet takes as many rows as these together. */
    private static int forms() {
        Romact.Command command = Engines.command("org.romact.forms.command.FormCommand");
        try {
            Path directory = Files.createTempDirectory("romact-rehearsal-");
            Path questionnaire = directory.resolve("household.xlsx");
            try (InputStream file = Rehearsal.class.getResourceAsStream("/questionnaires/household.xlsx")) {
                Files.write(questionnaire, Objects.requireNonNull(file).readAllBytes());
            }
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            int failed = 0;
            for (int i = 0; i < TIMES && failed == 0; i++) {
                String target = directory.resolve("household.xml").toString();
                failed = command.run(List.of("convert", questionnaire.toString(), target), nowhere, nowhere);
            }
            if (failed == 0) {
                failed = command.run(List.of("check", "--json", questionnaire.toString()), nowhere, nowhere);
            }
            delete(directory);
            return failed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int serve() {
        try {
            Path home = Files.createTempDirectory("romact-rehearsal-");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            Settings settings = Settings.read(Map.of(
                    "ROMACT_HOME", home.toString(),
                    "ROMACT_PORT", Integer.toString(freePort()),
                    "ROMACT_DATABASE_CONNECTIONS", "4"));
            LogFile.begin(settings);
            Serving serving = new Serving(
                    settings, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(serving, home), "stop"));
            serving.open();
            look(settings.publicUrl());
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the pages answer does not matter here. */
    private static void look(URI romact) throws IOException {
        try (HttpClient visitor = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String page : List.of("/", "/en", "/en", "/en/sign-in")) {
                visitor.send(
                        HttpRequest.newBuilder(romact.resolve(page)).build(), HttpResponse.BodyHandlers.discarding());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Serving serving, Path home) {
        serving.stop();
        try {
            delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
