package org.romact.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.romact.RunningRomact;
import org.romact.platform.database.Database;
import org.romact.platform.settings.Settings;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * While 16 phones send, the real process is killed with -9; then its database alone, which it starts again by itself; then both together. After each
 * every interview that was answered with 201 is there once, byte for byte, and what was not answered can be sent again.
 */
@Tag("slow")
class NothingAcknowledgedIsLostTest {
    private static final int PHONES = 16;
    private static final String KEY = "a-key-for-the-crash-test";
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();

    @TempDir
    Path home;

    private int port;
    private Process romact;

    @BeforeEach
    void startWithATownAndAPhone() throws Exception {
        port = freePort();
        start();
        try (Database database = Database.visit(settings())) {
            found(new JdbcTemplate(database.owner()));
        }
    }

    @AfterEach
    void stop() throws Exception {
        romact.destroy();
        if (!romact.waitFor(20, TimeUnit.SECONDS)) {
            romact.destroyForcibly();
        }
    }

    @Test
    void whateverWasAcknowledgedIsThereOnceAndWhole() throws Exception {
        sendUntil(() -> romact.destroyForcibly().onExit().join());
        start();
        check();
        sendUntil(this::killTheDatabase);
        awaitTheDatabase();
        check();
        sendUntil(this::killEverything);
        start();
        check();
        assertThat(acknowledged).hasSizeGreaterThan(PHONES * 2);
    }

    /** All phones send at once; when there are enough interviews, the disaster happens in the middle of it. */
    private void sendUntil(Runnable disaster) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        int before = acknowledged.size();
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newHttpClient()) {
            for (int phone = 0; phone < PHONES; phone++) {
                phones.submit(() -> {
                    while (!over.get()) {
                        String instance = "uuid:" + UUID.randomUUID();
                        send(
                                http,
                                instance,
                                RunningRomact.interview(instance, "A1", true, 10 + acknowledged.size() % 50, "yes"));
                    }
                });
            }
            await(() -> acknowledged.size() >= before + 150, Duration.ofSeconds(40));
            disaster.run();
            over.set(true);
        }
    }

    private void send(HttpClient http, String instance, String xml) {
        unanswered.put(instance, xml);
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"a.xml\"\r\nContent-Type: text/xml\r\n\r\n"
                        + xml + "\r\n--b--\r\n";
        HttpRequest request = HttpRequest.newBuilder(address("/openrosa/" + KEY + "/submission"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 201) {
                acknowledged.put(instance, xml);
                unanswered.remove(instance);
            }
        } catch (IOException cutOff) {
            // It stays among the unanswered and is sent again after the restart, as a phone does.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() throws Exception {
        try (Database database = Database.visit(settings());
                HttpClient http = HttpClient.newHttpClient()) {
            JdbcTemplate owner = new JdbcTemplate(database.owner());
            Map<String, String> stored = stored(owner);
            acknowledged.forEach((instance, xml) ->
                    assertThat(stored.get(instance)).as(instance).isEqualTo(xml));
            Map.copyOf(unanswered).forEach((instance, xml) -> send(http, instance, xml));
            assertThat(unanswered).isEmpty();
            assertThat(stored(owner)).isEqualTo(acknowledged);
            assertThat(owner.queryForObject("select count(*) from assess.submission_conflict", Integer.class))
                    .isZero();
        }
    }

    private static Map<String, String> stored(JdbcTemplate owner) {
        Map<String, String> stored = new ConcurrentHashMap<>();
        owner.query("select instance_id, xml from assess.submission", row -> {
            assertThat(stored.put(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
                    .isNull();
        });
        return stored;
    }

    /** romact answers /health with 200 once its database does. */
    private void awaitTheDatabase() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            await(() -> answers(http), Duration.ofSeconds(60));
        }
    }

    private void killTheDatabase() {
        ProcessHandle server = postmaster().orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    private void killEverything() {
        List<ProcessHandle> all = new java.util.ArrayList<>(romact.descendants().toList());
        all.add(romact.toHandle());
        postmaster().ifPresent(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** PostgreSQL has a session of its own; its number is in the first line of postmaster.pid. */
    private java.util.Optional<ProcessHandle> postmaster() {
        try (var files = Files.walk(home)) {
            Path pid = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(pid).getFirst().strip()));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.romact.Romact",
                "serve");
        builder.environment().putAll(environment());
        builder.redirectErrorStream(true)
                .redirectOutput(
                        home.resolve("out-" + System.nanoTime() + ".txt").toFile());
        romact = builder.start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            await(() -> answers(http), Duration.ofSeconds(90));
        }
    }

    private boolean answers(HttpClient http) {
        try {
            return http.send(HttpRequest.newBuilder(address("/health")).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void await(java.util.function.BooleanSupplier condition, Duration patience)
            throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited %s", patience).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void found(JdbcTemplate owner) throws Exception {
        UUID town = UUID.randomUUID();
        UUID questionnaire = UUID.randomUUID();
        owner.update(
                "insert into platform.authority values (?, 'crash', 'Crash', 'RO', 'crash', '{ro}', 'Europe/Bucharest', 'RON', now())",
                town);
        owner.update("""
                insert into assess.questionnaire values (?, ?, 'school-walk', 'Walk',
                    '{"community":"place","stratum":"","cluster":"","weight":"","consent":"agree"}', now())
                """, questionnaire, town);
        owner.update(
                "insert into assess.questionnaire_version values (?, ?, ?, '7', 'Walk', ?, 'md5', now(), null)",
                UUID.randomUUID(),
                town,
                questionnaire,
                RunningRomact.form("stranger"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8));
        owner.update(
                "insert into assess.phone values (?, ?, 'Phone', ?, now(), null, null)", UUID.randomUUID(), town, hash);
    }

    private Settings settings() {
        return Settings.read(environment());
    }

    private Map<String, String> environment() {
        return Map.of(
                "ROMACT_HOME", home.toString(), "ROMACT_PORT", Integer.toString(port), "ROMACT_DEMONSTRATION", "no");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
