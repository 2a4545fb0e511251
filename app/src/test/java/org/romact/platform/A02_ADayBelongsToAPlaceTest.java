package org.romact.platform;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.platform.people.People;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** At the same moment it is another day in another place; whoever asks for today says whose. */
class A02_ADayBelongsToAPlaceTest {
    /** Half an hour before midnight in Strasbourg and half an hour after it in Bucharest. */
    private static final Instant NIGHT = Instant.parse("2026-03-10T22:30:00Z");

    private static final Clock CLOCK = Clock.fixed(NIGHT, ZoneOffset.UTC);

    @Test
    void theProgrammeAndEachTownHaveTheirOwn() {
        assertThat(Programme.today(CLOCK)).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(town("Europe/Bucharest").today(CLOCK)).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(town("Europe/Budapest").today(CLOCK)).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    void summerTimeMovesTheProgrammesMidnight() {
        assertThat(Programme.day(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(Programme.day(Instant.parse("2026-12-01T22:30:00Z"))).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void nobodyElseAsksForTodayWithoutSayingWhere() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Authority.class, Programme.class)
                .should()
                .callMethodWhere(target(name("now")).and(target(owner(JavaClass.Predicates.type(LocalDate.class)))))
                .because("a day belongs to a place: Authority.today or Programme.today")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.romact"));
    }

    /** Valid from the eleventh: in Bucharest that is now, in a town of Hungary in half an hour or later. */
    @Test
    void aRoleBeginsByTheCalendarOfItsTown() {
        RunningRomact romact = RunningRomact.get();
        JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
        RunningRomact.Town early = romact.newTown();
        RunningRomact.Town late = romact.newTown();
        owner.update(
                "update platform.authority set time_zone = 'Europe/Budapest' where id = ?",
                late.id().value());
        PersonId person = early.people().get(Role.MAYOR);
        owner.update("update platform.membership set valid_from = '2026-03-11' where person_id = ?", person.value());
        owner.update(
                "update platform.membership set person_id = ?, valid_from = '2026-03-11' where person_id = ?",
                person.value(),
                late.people().get(Role.MAYOR).value());
        List<String> desks = Scope.nobody("test")
                .by(person)
                .call(() -> romact.bean(TransactionTemplate.class)
                        .execute(status -> romact.bean(People.class).desks(person, NIGHT).stream()
                                .map(People.Desk::slug)
                                .toList()));
        assertThat(desks).containsExactly(early.slug());
    }

    private static Authority town(String zone) {
        return new Authority(
                new AuthorityId(UUID.randomUUID()),
                "town",
                "Town",
                "RO",
                "1",
                List.of(Language.RO),
                ZoneId.of(zone),
                "RON");
    }
}
