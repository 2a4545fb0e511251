package org.romact.alliance.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.romact.alliance.doors.Correspondence;
import org.romact.platform.Authorities;
import org.romact.platform.Authority;
import org.romact.platform.AuthorityId;
import org.romact.platform.Language;
import org.romact.platform.Programme;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;
import org.romact.platform.Scope;
import org.romact.platform.page.AllTexts;
import org.romact.platform.people.People;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The clock of the towns' answers. A town is told when a proposal comes and a week before its answer is due; once the day has passed, the town and the
 * secretariat are. Each letter once: the mark and the letter are one transaction.
 */
@Component
public class Reminding {
    static final int DAYS_BEFORE = 7;
    private static final Set<Role> WHO_ANSWERS = Set.of(Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR);

    private final Copies copies;
    private final Authorities authorities;
    private final People people;
    private final Correspondence letters;
    private final AllTexts texts;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Reminding(
            Copies copies,
            Authorities authorities,
            People people,
            Correspondence letters,
            AllTexts texts,
            Clock clock,
            TransactionTemplate transactions) {
        this.copies = copies;
        this.authorities = authorities;
        this.people = people;
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void round() {
        // Some town may be in tomorrow already; what each is told goes by its own day.
        remind(Programme.today(clock).plusDays(1), town -> town.today(clock));
    }

    /** Says what is to be said on this day. */
    public void remind(LocalDate today) {
        remind(today, town -> today);
    }

    private void remind(LocalDate latest, Function<Authority, LocalDate> today) {
        Scope programme = Scope.nobody("reminder").forProgramme(Set.of(ProgrammeRole.SECRETARIAT));
        List<AuthorityId> towns = new ArrayList<>();
        programme.run(() -> transactions.executeWithoutResult(
                status -> towns.addAll(Objects.requireNonNull(copies.toTell(latest)))));
        for (AuthorityId town : towns) {
            programme
                    .inside(town)
                    .run(() -> transactions.executeWithoutResult(status -> tell(authorities.get(town), today)));
        }
    }

    private void tell(Authority town, Function<Authority, LocalDate> calendar) {
        AuthorityId id = town.id();
        LocalDate today = calendar.apply(town);
        List<People.Colleague> answering = people.serving(id, WHO_ANSWERS, today);
        copies.newOnce(id).forEach(owed -> answering.forEach(one -> write(one, "new", town, owed)));
        copies.soonOnce(id, today).forEach(owed -> answering.forEach(one -> write(one, "soon", town, owed)));
        copies.lateOnce(id, today).forEach(owed -> {
            answering.forEach(one -> write(one, "town-late", town, owed));
            letters.secretariat(Optional.ofNullable(owed.assignedTo()))
                    .forEach(to -> letters.write(
                            to,
                            Language.EN,
                            "alliance.cooperation.mail.late",
                            Map.of(
                                    "town", town.name(),
                                    "title", owed.title(),
                                    "due", texts.in(Language.EN).date(owed.due()),
                                    "address",
                                            letters.address(
                                                    Language.EN, "/secretariat/cooperation/" + owed.proposal()))));
        });
    }

    private void write(People.Colleague to, String letter, Authority town, Copies.Owed owed) {
        Language language = Language.ofTag(to.language()).orElse(Language.EN);
        letters.write(
                to.email(),
                language,
                "alliance.cooperation.mail." + letter,
                Map.of(
                        "name", to.name(),
                        "town", town.name(),
                        "organisation", owed.organisation(),
                        "title", owed.title(),
                        "due", texts.in(language).date(owed.due()),
                        "address",
                                letters.address(language, "/office/" + town.slug() + "/proposals/" + owed.proposal())));
    }
}
