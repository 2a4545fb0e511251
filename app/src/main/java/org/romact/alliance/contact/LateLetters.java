package org.romact.alliance.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.alliance.doors.Correspondence;
import org.romact.platform.Language;
import org.romact.platform.Programme;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The clock of the programme's own answers: once the day has passed by which a letter should have been answered, whoever took it is told, or the whole
 * secretariat where nobody did. Once for each such day: who writes again gets a new one.
 */
@Component
public class LateLetters {
    private final JdbcClient jdbc;
    private final Correspondence letters;
    private final AllTexts texts;
    private final Clock clock;
    private final TransactionTemplate transactions;

    LateLetters(
            JdbcClient jdbc, Correspondence letters, AllTexts texts, Clock clock, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** An answer that is owed. */
    private record Owed(
            UUID id,
            long number,
            String subject,
            LocalDate due,
            @Nullable UUID assignedTo) {}

    @Scheduled(cron = "0 50 5 * * *", zone = "UTC")
    void daily() {
        remind(Programme.today(clock));
    }

    /** Says what is to be said on this day: mark and letter are one transaction. */
    public void remind(LocalDate today) {
        Scope.nobody("reminder")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .run(() -> transactions.executeWithoutResult(
                        status -> lateOnce(today).forEach(this::tell)));
    }

    private List<Owed> lateOnce(LocalDate today) {
        return jdbc.sql("""
                update alliance.contact_message set late_told_for = due_on
                where state = 'open' and due_on < :today and late_told_for is distinct from due_on
                returning id, number, subject, due_on as due, assigned_to
                """)
                .param("today", today)
                .query(DataClassRowMapper.newInstance(Owed.class))
                .list();
    }

    private void tell(Owed owed) {
        Texts t = texts.in(Language.EN);
        letters.secretariat(Optional.ofNullable(owed.assignedTo()))
                .forEach(to -> letters.write(
                        to,
                        Language.EN,
                        "alliance.contact.mail.late",
                        Map.of(
                                "number", Long.toString(owed.number()),
                                "subject", t.say("alliance.contact.subject." + owed.subject()),
                                "due", t.date(owed.due()),
                                "address", letters.address(Language.EN, "/secretariat/inbox/" + owed.id()))));
    }
}
