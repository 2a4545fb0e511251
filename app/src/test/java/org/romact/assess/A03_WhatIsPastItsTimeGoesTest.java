package org.romact.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.assess.fieldwork.InterviewRetention;
import org.romact.platform.Role;
import org.romact.platform.people.AccountRetention;
import org.springframework.jdbc.core.JdbcTemplate;

class A03_WhatIsPastItsTimeGoesTest {
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());

    @Test
    void interviewsGoAfterFiveYearsAndNotADayBefore() {
        RunningRomact.Town town = romact.newTown();
        String old = sent(town);
        String young = sent(town);
        age(old, "5 years 1 day");
        age(young, "4 years 364 days");
        assertThat(romact.bean(InterviewRetention.class).delete().interviews()).isPositive();
        assertThat(count("select count(*) from assess.submission where instance_id = ?", old))
                .isZero();
        assertThat(count("select count(*) from assess.submission where instance_id = ?", young))
                .isOne();
        assertThat(romact.bean(InterviewRetention.class).delete().interviews()).isZero();
    }

    @Test
    void quarantinedBytesGoAfterOneYear() {
        RunningRomact.Town town = romact.newTown();
        new Visitor(romact).submit(town.phoneKey(), "<broken");
        owner.update(
                "update assess.quarantine set received_at = now() - interval '366 days' where authority_id = ?",
                town.id().value());
        assertThat(romact.bean(InterviewRetention.class).delete().quarantined()).isPositive();
        assertThat(count(
                        "select count(*) from assess.quarantine where authority_id = ?",
                        town.id().value()))
                .isZero();
    }

    @Test
    void ofAnAccountClosedForAYearOnlyItsNumberStays() {
        RunningRomact.Town town = romact.newTown();
        UUID closed = town.people().get(Role.EXPERT).value();
        owner.update("update platform.person set closed_at = now() - interval '367 days' where id = ?", closed);
        assertThat(romact.bean(AccountRetention.class).delete().accounts()).isPositive();
        assertThat(owner.queryForMap("select email, name, password_hash from platform.person where id = ?", closed))
                .containsEntry("email", closed + "@closed.invalid")
                .containsEntry("name", "")
                .containsEntry("password_hash", null);
        assertThat(romact.bean(AccountRetention.class).delete().accounts()).isZero();
    }

    @Test
    void aClockThatIsAheadDeletesNothing() {
        RunningRomact.Town town = romact.newTown();
        String instance = sent(town);
        owner.queryForList("select * from assess.delete_what_is_past_its_time(now() + interval '100 years')");
        assertThat(count("select count(*) from assess.submission where instance_id = ?", instance))
                .isOne();
    }

    private String sent(RunningRomact.Town town) {
        String instance = "uuid:" + UUID.randomUUID();
        assertThat(new Visitor(romact)
                        .submit(town.phoneKey(), RunningRomact.interview(instance, "A1", true, 20, "yes"))
                        .statusCode())
                .isEqualTo(201);
        return instance;
    }

    private void age(String instance, String by) {
        owner.update(
                "update assess.submission set received_at = now() - ?::interval where instance_id = ?", by, instance);
    }

    private Integer count(String sql, Object argument) {
        return owner.queryForObject(sql, Integer.class, argument);
    }
}
