package org.romact.platform.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.PersonId;
import org.romact.platform.Programme;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.romact.platform.audit.Audit;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works for the programme itself, in which role, from when to when. */
@Component
public class ProgrammePeople {

    public record Member(
            UUID id,
            UUID personId,
            String name,
            String email,
            String role,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    ProgrammePeople(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Everyone with a role, those who still have it first. */
    public List<Member> list() {
        return jdbc.sql("""
                select r.id, r.person_id, p.name, p.email, r.role, r.valid_from, r.valid_to
                from platform.programme_role r join platform.person p on p.id = r.person_id
                order by r.valid_to is not null, p.name, r.role
                """).query(DataClassRowMapper.newInstance(Member.class)).list();
    }

    /** The secretaries of today: those to whom something can be assigned. */
    public List<Member> serving(ProgrammeRole role) {
        LocalDate today = Programme.today(clock);
        return list().stream()
                .filter(member -> member.role().equals(role.code()))
                .filter(member -> member.validTo() == null || !member.validTo().isBefore(today))
                .toList();
    }

    /** Gives a role; one that the person has already is not given twice. */
    public void grant(PersonId person, ProgrammeRole role) {
        int added = jdbc.sql("""
                insert into platform.programme_role (id, person_id, role, valid_from, granted_by, granted_at)
                select :id, :person, :role, :today, :by, :now
                where not exists (select from platform.programme_role where person_id = :person and role = :role and (valid_to is null or valid_to >= :today))
                """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("role", role.code())
                .param("today", Programme.today(clock))
                .param("by", Scope.current().person().map(PersonId::value).orElse(null))
                .param("now", now())
                .update();
        if (added > 0) {
            audit.record("programme-role.granted", "person " + person, Map.of("role", role.code()));
        }
    }

    /** Ends a role with yesterday; the row stays, for accountability. */
    boolean end(UUID role) {
        LocalDate yesterday = Programme.today(clock).minusDays(1);
        int ended = jdbc.sql("""
                update platform.programme_role set valid_from = least(valid_from, :day), valid_to = :day
                where id = :id and (valid_to is null or valid_to > :day)
                """).param("day", yesterday).param("id", role).update();
        if (ended > 0) {
            audit.record("programme-role.ended", "programme role " + role);
        }
        return ended > 0;
    }

    /** True for the first one ever; afterwards this door is shut and the secretariat appoints its own. */
    public boolean appointFirst(PersonId person) {
        boolean first = jdbc.sql("select platform.appoint_first_secretary(:id, :person, :today, :now)")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("today", Programme.today(clock))
                .param("now", now())
                .query(Boolean.class)
                .single();
        if (first) {
            audit.record("programme-role.granted", "person " + person, Map.of("role", "secretariat"));
        }
        return first;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
