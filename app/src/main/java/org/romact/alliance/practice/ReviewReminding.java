package org.romact.alliance.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.romact.alliance.doors.Correspondence;
import org.romact.platform.Language;
import org.romact.platform.Programme;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock of the reviews: three days before its day a reviewer is reminded; once it has passed, the reviewer and the secretariat are told. Each once. */
@Component
public class ReviewReminding {
    static final int DAYS_BEFORE = 3;
    private final JdbcClient jdbc;
    private final PracticeLetters letters;
    private final Correspondence correspondence;
    private final Clock clock;
    private final TransactionTemplate transactions;

    ReviewReminding(
            JdbcClient jdbc,
            PracticeLetters letters,
            Correspondence correspondence,
            Clock clock,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.correspondence = correspondence;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** A review that is owed. */
    private record Owed(UUID practice, String title, LocalDate due, String name, String email, String language) {}

    @Scheduled(cron = "0 45 5 * * *", zone = "UTC")
    void daily() {
        remind(Programme.today(clock));
    }

    public void remind(LocalDate today) {
        Scope.nobody("reminder")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .run(() -> transactions.executeWithoutResult(status -> {
                    once("warned_at", today, today.plusDays(DAYS_BEFORE)).forEach(owed -> write(owed, "review-soon"));
                    once("reminded_at", LocalDate.EPOCH, today.minusDays(1)).forEach(owed -> {
                        write(owed, "review-late");
                        tellSecretariat(owed);
                    });
                }));
    }

    /** @param mark the column that says that it was done */
    private List<Owed> once(String mark, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                update alliance.practice_review r set %1$s = :now
                from alliance.practice p, alliance.practice_version v, platform.person h
                where p.id = r.practice_id and p.state = 'in_review' and v.practice_id = r.practice_id and v.number = r.version and h.id = r.reviewer_id
                  and r.done_at is null and r.%1$s is null and r.due_on between :from and :until
                returning r.practice_id as practice, v.title, r.due_on as due, h.name, h.email, h.language
                """.formatted(mark))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", from)
                .param("until", until)
                .query(DataClassRowMapper.newInstance(Owed.class))
                .list();
    }

    private void write(Owed owed, String word) {
        Language language = Language.ofTag(owed.language()).orElse(Language.EN);
        letters.write(
                owed.email(),
                language,
                word,
                Map.of(
                        "name", owed.name(),
                        "title", owed.title(),
                        "due", letters.in(language).date(owed.due()),
                        "address", letters.address(language, "/secretariat/reviews")));
    }

    private void tellSecretariat(Owed owed) {
        correspondence
                .secretariat(Optional.empty())
                .forEach(to -> letters.write(
                        to,
                        Language.EN,
                        "review-late-desk",
                        Map.of(
                                "name", owed.name(),
                                "title", owed.title(),
                                "due", letters.in(Language.EN).date(owed.due()),
                                "address", letters.address(Language.EN, "/secretariat/practices/" + owed.practice()))));
    }
}
