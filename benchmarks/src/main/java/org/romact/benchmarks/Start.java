package org.romact.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** From `./romact` typed to the word "Ready", in the checkout as built: first start with the demonstration, then later ones with and without the AOT cache. */
final class Start {
    private static final int REPEATS = 3;

    private final Path checkout =
            Path.of(System.getProperty("romact.checkout", ".")).normalize();
    private final Path home;

    private Start(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("romact-start-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Start start = new Start(home);
            start.run(Map.of(), "build and rehearse");
            Running.delete(home);
            Files.createDirectory(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            System.out.printf(
                    "start: first, cold (PostgreSQL unpacked and created, 300 interviews sent) %.1f s%n",
                    start.run(Map.of(), "first"));
            System.out.printf("  second and later, with AOT cache %s (aim < 5)%n", start.times(Map.of()));
            System.out.printf(
                    "  second and later, without         %s%n",
                    start.times(Map.of("ROMACT_JAVA_OPTIONS", "-XX:AOTMode=off")));
        } finally {
            Running.delete(home);
        }
    }

    private String times(Map<String, String> environment) throws Exception {
        StringBuilder times = new StringBuilder();
        for (int i = 0; i < REPEATS; i++) {
            times.append("%.1f s  ".formatted(run(environment, "later")));
        }
        return times.toString();
    }

    /** Seconds until it says Ready; then it is told to stop and waited for. */
    private double run(Map<String, String> environment, String name) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(checkout.resolve("romact").toString()).redirectErrorStream(true);
        builder.environment().put("ROMACT_HOME", home.toString());
        builder.environment().put("ROMACT_PORT", Integer.toString(Running.freePort()));
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        Process romact = builder.start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(romact.getInputStream(), StandardCharsets.UTF_8))) {
            String last = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
                if (line.startsWith("Ready")) {
                    return (System.nanoTime() - begun) / 1e9;
                }
            }
            throw new IllegalStateException("The start `" + name + "` ended with: " + last);
        } finally {
            romact.destroy();
            if (!romact.waitFor(60, TimeUnit.SECONDS)) {
                romact.destroyForcibly();
            }
        }
    }
}
