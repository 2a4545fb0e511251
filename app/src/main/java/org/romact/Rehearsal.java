package org.romact;

import java.io.IOException;
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
import java.util.stream.Stream;
import org.romact.platform.settings.Settings;

/**
 * One start, a few pages and one stop in a temporary home. The launcher runs it once after each build with Java's AOT
 * cache being written (JEP 514), which about halves the time of every later start.
 */
final class Rehearsal {
    private Rehearsal() {}

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
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
        try (Stream<Path> paths = Files.walk(home)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
