package org.romact.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.romact.assess.fieldwork.Phones;
import org.romact.platform.AuthorityId;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Interviews a second through OpenRosa, each durable before its 201, beside bare single-row inserts of the same bytes into the same database. */
final class Submissions {
    private static final Duration WARM = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private final Running romact;
    private final String key;
    private final List<Stored> stored;

    private record Stored(String instance, String xml, String answers) {}

    private Submissions(Running romact) {
        this.romact = romact;
        JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
        AuthorityId town = new AuthorityId(
                Objects.requireNonNull(owner.queryForObject("select id from platform.authority limit 1", UUID.class)));
        this.key = Scope.nobody("benchmark")
                .inside(town)
                .call(() -> romact.bean(TransactionTemplate.class)
                        .execute(status -> romact.bean(Phones.class)
                                .enrol(town, "Benchmark")
                                .key()));
        this.stored = owner.query(
                "select instance_id, xml, answers::text from assess.submission where authority_id = ? and outcome = 'interview' order by id",
                (row, n) -> new Stored(
                        row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8), row.getString(3)),
                town.value());
        owner.execute(
                "create table public.bare (id uuid primary key, instance_id text not null unique, xml bytea not null, answers jsonb not null)");
        owner.execute("grant insert on public.bare to " + romact.database.applicationRole());
    }

    public static void main(String[] arguments) throws Exception {
        try (Running romact = new Running()) {
            Submissions benchmark = new Submissions(romact);
            System.out.printf(
                    "submissions: the household questionnaire (57 questions), %d bytes on average, durable, PostgreSQL 18 of romact's own%n",
                    (int) benchmark.stored.stream()
                            .mapToInt(it -> it.xml().length())
                            .average()
                            .orElse(0));
            for (int senders : new int[] {1, 32}) {
                benchmark.compare(senders);
            }
        }
    }

    private void compare(int senders) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Load.of(senders, WARM, worker -> send(http));
            Load.of(senders, WARM.dividedBy(4), worker -> insert());
            Load bare = Load.of(senders, MEASURED, worker -> insert());
            Load whole = Load.of(senders, MEASURED, worker -> send(http));
            System.out.printf(
                    "  %2d senders: romact %6.0f/s (p50 %.1f ms, p99 %.1f ms)   bare inserts %6.0f/s (p50 %.1f ms, p99 %.1f ms)   ratio %.2f (aim 0.5)%n",
                    senders,
                    whole.perSecond(),
                    whole.milliseconds(0.5),
                    whole.milliseconds(0.99),
                    bare.perSecond(),
                    bare.milliseconds(0.5),
                    bare.milliseconds(0.99),
                    whole.perSecond() / bare.perSecond());
        }
    }

    private void send(HttpClient http) throws Exception {
        Stored one = any();
        String xml = one.xml().replace(one.instance(), "uuid:" + UUID.randomUUID());
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"a.xml\"\r\nContent-Type: text/xml\r\n\r\n"
                        + xml + "\r\n--b--\r\n";
        HttpResponse<Void> answer = http.send(
                HttpRequest.newBuilder(URI.create(romact.address + "/openrosa/" + key + "/submission"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("An interview was answered " + answer.statusCode());
        }
    }

    private void insert() throws Exception {
        Stored one = any();
        try (Connection connection = romact.database.application().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into public.bare values (?, ?, ?, ?::jsonb)")) {
            UUID id = UUID.randomUUID();
            insert.setObject(1, id);
            insert.setString(2, "uuid:" + id);
            insert.setBytes(3, one.xml().getBytes(StandardCharsets.UTF_8));
            insert.setString(4, one.answers());
            insert.executeUpdate();
        }
    }

    private Stored any() {
        return stored.get(ThreadLocalRandom.current().nextInt(stored.size()));
    }
}
