package org.romact.platform.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.AuthorityId;
import org.romact.platform.PersonId;
import org.romact.platform.Role;
import org.romact.platform.Scope;
import org.romact.platform.audit.Audit;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts and their roles. */
@Component
public class People {

    /** An account as signing in needs it. */
    record Credentials(
            UUID id,
            String email,
            String name,
            String language,
            @Nullable String passwordHash) {}

    /** A person's role in a town, from when to when. */
    public record Membership(
            UUID id,
            UUID personId,
            String name,
            String email,
            String role,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        public Role as() {
            return Role.ofCode(role);
        }
    }

    /** Somebody of a town, for a letter. */
    public record Colleague(String name, String email, String language) {}

    /** A town where someone has a role today. */
    public record Desk(String slug, String name, String roles) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final PasswordEncoder encoder;

    People(JdbcClient jdbc, Clock clock, Audit audit, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.encoder = encoder;
    }

    Optional<Credentials> credentials(String email) {
        return jdbc.sql("select * from platform.credentials(:email)")
                .param("email", email.strip())
                .query(Credentials.class)
                .optional();
    }

    /** The account with this address, made if there is none yet. */
    public PersonId personFor(String email, String name, String language) {
        return new PersonId(jdbc.sql("select platform.invited_person(:id, :email, :name, :language, :now)")
                .param("id", UUID.randomUUID())
                .param("email", email.strip())
                .param("name", name.strip())
                .param("language", language)
                .param("now", now())
                .query(UUID.class)
                .single());
    }

    public void setPassword(PersonId person, String password) {
        jdbc.sql("select platform.set_password(:person, :hash)")
                .param("person", person.value())
                .param("hash", encoder.encode(password))
                .query((row, n) -> 0)
                .single();
        audit.record("password.changed", "person " + person);
    }

    /** Gives a role in the town of the current scope; a role that the person has already is not given twice. */
    public void grant(AuthorityId town, PersonId person, Role role, LocalDate from) {
        int added = jdbc.sql("""
                insert into platform.membership (id, authority_id, person_id, role, valid_from, granted_by, granted_at)
                select :id, :town, :person, :role, :from, :by, :now
                where not exists (select from platform.membership where authority_id = :town and person_id = :person and role = :role
                                  and (valid_to is null or valid_to >= :from))
                """)
                .param("id", UUID.randomUUID())
                .param("town", town.value())
                .param("person", person.value())
                .param("role", role.code())
                .param("from", from)
                .param("by", Scope.current().person().map(PersonId::value).orElse(null))
                .param("now", now())
                .update();
        if (added > 0) {
            audit.record("role.granted", "person " + person, Map.of("role", role.code()));
        }
    }

    /** Ends a role with the given day; the row stays, for accountability. */
    boolean end(AuthorityId town, UUID membership, LocalDate day) {
        int ended = jdbc.sql("""
                update platform.membership set valid_to = greatest(:day, valid_from)
                where id = :id and authority_id = :town and (valid_to is null or valid_to > :day)
                """)
                .param("day", day)
                .param("id", membership)
                .param("town", town.value())
                .update();
        if (ended > 0) {
            audit.record("role.ended", "membership " + membership);
        }
        return ended > 0;
    }

    List<Membership> memberships(AuthorityId town) {
        return jdbc.sql("""
                select m.id, m.person_id, p.name, p.email, m.role, m.valid_from, m.valid_to
                from platform.membership m join platform.person p on p.id = m.person_id
                where m.authority_id = :town order by m.valid_to is not null, p.name, m.role
                """)
                .param("town", town.value())
                .query(DataClassRowMapper.newInstance(Membership.class))
                .list();
    }

    /** Whom to write to in the town of the current scope: who has one of these roles on this day, each once. */
    public List<Colleague> serving(AuthorityId town, Set<Role> roles, LocalDate day) {
        return jdbc.sql("""
                select distinct p.name, p.email, p.language from platform.membership m join platform.person p on p.id = m.person_id
                where m.authority_id = :town and m.role in (:roles) and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)
                  and p.closed_at is null order by p.email
                """)
                .param("town", town.value())
                .param("roles", roles.stream().map(Role::code).toList())
                .param("day", day)
                .query(DataClassRowMapper.newInstance(Colleague.class))
                .list();
    }

    /** The towns where the person of the current scope has a role today. */
    public List<Desk> desks(PersonId person, Instant now) {
        return jdbc.sql("""
                select a.slug, a.name, string_agg(m.role, ',' order by m.role) as roles
                from platform.membership m join platform.authority a on a.id = m.authority_id
                cross join lateral (select (:now at time zone a.time_zone)::date as today) t
                where m.person_id = :person and m.valid_from <= t.today and (m.valid_to is null or m.valid_to >= t.today)
                group by a.slug, a.name order by a.name
                """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(DataClassRowMapper.newInstance(Desk.class))
                .list();
    }

    /** Whether the person of the current scope works for the programme today. */
    boolean servesProgramme(PersonId person, LocalDate today) {
        return jdbc.sql("""
                select exists (select from platform.programme_role
                               where person_id = :person and valid_from <= :today and (valid_to is null or valid_to >= :today))
                """)
                .param("person", person.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
