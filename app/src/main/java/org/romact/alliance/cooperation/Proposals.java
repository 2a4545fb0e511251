package org.romact.alliance.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.NotFound;
import org.romact.platform.content.Folding;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Proposals and their versions, as rows; each asker sees what row-level security shows. */
@Component
public class Proposals {

    /** A line of the secretariat's queue. */
    public record Waiting(
            UUID id,
            long number,
            String state,
            String name,
            String title,
            String country,
            OffsetDateTime sentAt,
            @Nullable UUID assignedTo) {}

    /** Whom an organisation's other proposals named as its contact: to be compared before a new one is accepted. */
    public record Sibling(UUID id, long number, String title, String email, String state) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Proposals(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    void begin(UUID id, Answers answers) {
        jdbc.sql("""
                insert into alliance.ngo_proposal (id, state, draft, created_at, changed_at) values (:id, 'draft', :draft::jsonb, :now, :now)
                """)
                .param("id", id)
                .param("draft", write(answers))
                .param("now", now())
                .update();
    }

    Proposal get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("proposal"));
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("select * from alliance.ngo_proposal where id = :id")
                .param("id", id)
                .query(this::proposal)
                .optional();
    }

    UUID save(UUID id, Answers answers) {
        jdbc.sql("update alliance.ngo_proposal set draft = :draft::jsonb, changed_at = :now where id = :id")
                .param("draft", write(answers))
                .param("now", now())
                .param("id", id)
                .update();
        return id;
    }

    /** Freezes the draft as the next version. False where somebody did so a moment ago. */
    boolean freeze(Proposal proposal, UUID ngo, String reason) {
        int next = jdbc.sql("""
                update alliance.ngo_proposal set version = version + 1, state = 'sent', ngo_id = :ngo, decision = null, decided_at = null,
                    sent_at = :now, changed_at = :now where id = :id and version = :version
                """)
                .param("ngo", ngo)
                .param("now", now())
                .param("id", proposal.id())
                .param("version", proposal.version())
                .update();
        if (next == 0) {
            return false;
        }
        jdbc.sql("""
                insert into alliance.ngo_version (proposal_id, version, reason, answers, sent_at) values (:id, :version, :reason, :answers::jsonb, :now)
                """)
                .param("id", proposal.id())
                .param("version", proposal.version() + 1)
                .param("reason", reason)
                .param("answers", write(proposal.draft()))
                .param("now", now())
                .update();
        return true;
    }

    /** Newest first. */
    List<Proposal.Version> versions(UUID id) {
        return jdbc.sql("select * from alliance.ngo_version where proposal_id = :id order by version desc")
                .param("id", id)
                .query((row, n) -> new Proposal.Version(
                        row.getInt("version"),
                        row.getString("reason"),
                        read(row.getString("answers")),
                        row.getObject("sent_at", OffsetDateTime.class)))
                .list();
    }

    boolean known(String country, String registration) {
        return !fold(registration).isEmpty()
                && jdbc.sql("select alliance.ngo_known(:country, :registration)")
                        .param("country", country)
                        .param("registration", fold(registration))
                        .query(Boolean.class)
                        .single();
    }

    /** The organisation of this number, known or new; one without a number is its own. */
    UUID organisation(@Nullable UUID present, Answers answers) {
        String registration = fold(answers.one("registration"));
        if (registration.isEmpty() && present != null) {
            return present;
        }
        return jdbc.sql("select alliance.ngo_for(:id, :country, :registration, :now)")
                .param("id", UUID.randomUUID())
                .param("country", answers.one("country"))
                .param("registration", registration.isEmpty() ? null : registration)
                .param("now", now())
                .query(UUID.class)
                .single();
    }

    List<Waiting> list(String state) {
        return jdbc.sql("""
                select p.id, p.number, p.state, v.answers->'name'->>0 as name, v.answers->'title'->>0 as title, v.answers->'country'->>0 as country,
                       p.sent_at, p.assigned_to
                from alliance.ngo_proposal p join alliance.ngo_version v on v.proposal_id = p.id and v.version = p.version
                where p.state = :state order by p.sent_at limit 500
                """)
                .param("state", state)
                .query(DataClassRowMapper.newInstance(Waiting.class))
                .list();
    }

    List<Sibling> siblings(UUID id) {
        return jdbc.sql("""
                select o.id, o.number, v.answers->'title'->>0 as title, v.answers->'email'->>0 as email, o.state
                from alliance.ngo_proposal p join alliance.ngo_proposal o on o.ngo_id = p.ngo_id and o.id <> p.id
                join alliance.ngo_version v on v.proposal_id = o.id and v.version = o.version
                where p.id = :id order by o.number
                """)
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Sibling.class))
                .list();
    }

    long waiting() {
        return jdbc.sql("select count(*) from alliance.ngo_proposal where state = 'sent'")
                .query(Long.class)
                .single();
    }

    boolean assign(UUID id, @Nullable UUID person) {
        return jdbc.sql("update alliance.ngo_proposal set assigned_to = :person, changed_at = :now where id = :id")
                        .param("person", person)
                        .param("now", now())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Decides over what waits; false where it does not wait (any more). */
    boolean decide(UUID id, String state, String reason) {
        return jdbc.sql("""
                update alliance.ngo_proposal set state = :state, decision = :reason, decided_at = :now, changed_at = :now where id = :id and state = 'sent'
                """)
                        .param("state", state)
                        .param("reason", reason)
                        .param("now", now())
                        .param("id", id)
                        .update()
                > 0;
    }

    String write(Answers answers) {
        return json.writeValueAsString(answers.values());
    }

    Answers read(String stored) {
        return new Answers(json.readValue(stored, new TypeReference<Map<String, List<String>>>() {}));
    }

    /** „RO 123/45" and „ro123-45" are the same number. */
    private static String fold(String registration) {
        return Folding.fold(registration).replace(" ", "");
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("ngo_id", UUID.class),
                row.getString("state"),
                read(row.getString("draft")),
                row.getInt("version"),
                row.getObject("assigned_to", UUID.class),
                row.getString("decision"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("sent_at", OffsetDateTime.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
