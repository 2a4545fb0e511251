package org.romact.alliance.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.alliance.doors.AnswerTime;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.Programme;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters, as rows; each asker sees what row-level security shows. */
@Component
class Messages {
    private static final String COLUMNS =
            "id, number, subject, name, email, language, town, state, outcome, assigned_to, due_on as due, sent_at, closed_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AnswerTime answerTime;

    Messages(JdbcClient jdbc, Clock clock, AnswerTime answerTime) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.answerTime = answerTime;
    }

    Message add(UUID id, ContactForm form, Language language) {
        jdbc.sql("""
                insert into alliance.contact_message (id, subject, name, email, language, town, state, due_on, sent_at, changed_at)
                values (:id, :subject, :name, :email, :language, :town, 'open', :due, :now, :now)
                """)
                .param("id", id)
                .param("subject", form.subject())
                .param("name", form.name().strip())
                .param("email", form.email().strip())
                .param("language", language.tag())
                .param("town", form.town().isEmpty() ? null : form.town())
                .param("due", due())
                .param("now", now())
                .update();
        addEntry(id, form.message(), null);
        return get(id);
    }

    Message get(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from alliance.contact_message where id = :id")
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Message.class))
                .optional()
                .orElseThrow(() -> new NotFound("letter"));
    }

    /** Open ones first, and of these the one that is due first; closed ones only where asked for. */
    List<Message> list(boolean closed) {
        return jdbc.sql("select " + COLUMNS + """
                 from alliance.contact_message where (state = 'closed') = :closed
                order by state = 'open' desc, case when state = 'open' then due_on end, changed_at desc limit 500
                """)
                .param("closed", closed)
                .query(DataClassRowMapper.newInstance(Message.class))
                .list();
    }

    long open() {
        return jdbc.sql("select count(*) from alliance.contact_message where state = 'open'")
                .query(Long.class)
                .single();
    }

    /** The thread, oldest first; the names of colleagues appear only to whom the database shows them. */
    List<Message.Entry> thread(UUID id) {
        return jdbc.sql("""
                select e.at, e.by_person is not null as ours, p.name as by, e.text
                from alliance.contact_entry e left join platform.person p on p.id = e.by_person where e.message_id = :id order by e.id
                """)
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Message.Entry.class))
                .list();
    }

    /** The sender writes again: open once more, with new days to answer in. */
    void writeAgain(UUID id, String text) {
        addEntry(id, text, null);
        jdbc.sql("""
                update alliance.contact_message set due_on = case when state = 'open' then due_on else :due end,
                    state = 'open', outcome = null, closed_at = null, changed_at = :now where id = :id
                """).param("due", due()).param("now", now()).param("id", id).update();
    }

    void answer(UUID id, String text, UUID by) {
        addEntry(id, text, by);
        jdbc.sql(
                        "update alliance.contact_message set state = 'answered', outcome = null, closed_at = null, changed_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    boolean close(UUID id, String outcome) {
        return jdbc.sql("""
                update alliance.contact_message set state = 'closed', outcome = :outcome, closed_at = :now, changed_at = :now where id = :id and state <> 'closed'
                """)
                        .param("outcome", outcome)
                        .param("now", now())
                        .param("id", id)
                        .update()
                > 0;
    }

    boolean assign(UUID id, @Nullable UUID person) {
        return jdbc.sql("update alliance.contact_message set assigned_to = :person, changed_at = :now where id = :id")
                        .param("person", person)
                        .param("now", now())
                        .param("id", id)
                        .update()
                > 0;
    }

    Optional<UUID> assigned(UUID id) {
        return Optional.ofNullable(get(id).assignedTo());
    }

    private void addEntry(UUID id, String text, @Nullable UUID by) {
        jdbc.sql("insert into alliance.contact_entry (message_id, at, by_person, text) values (:id, :now, :by, :text)")
                .param("id", id)
                .param("now", now())
                .param("by", by)
                .param("text", text.strip())
                .update();
    }

    LocalDate due() {
        return answerTime.of("contact").from(Programme.today(clock));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
