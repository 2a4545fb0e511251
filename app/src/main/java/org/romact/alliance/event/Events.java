package org.romact.alliance.event;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings, as rows. Who may see a draft is the database's matter. */
@Component
class Events {
    private final JdbcClient jdbc;
    private final Clock clock;

    Events(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which meetings: an empty part allows all. */
    public record Filter(Optional<String> country, Optional<String> town, Optional<String> theme) {
        static Filter all() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Seats of a group, or of nobody in particular. */
    record Seats(Map<Group, Long> taken, Map<Group, Long> waiting) {
        long allTaken() {
            return taken.values().stream().mapToLong(Long::longValue).sum();
        }

        long allWaiting() {
            return waiting.values().stream().mapToLong(Long::longValue).sum();
        }

        long taken(Group group) {
            return taken.getOrDefault(group, 0L);
        }

        long waiting(Group group) {
            return waiting.getOrDefault(group, 0L);
        }
    }

    /** All that the asker may see, the earliest first. */
    List<Event> list(Filter filter) {
        List<Row> rows = jdbc.sql("""
                select * from alliance.event
                where (:country::text is null or country = :country) and (:town::text is null or town = :town)
                  and (:theme::text is null or :theme = any (themes))
                order by begins, id
                """)
                .param("country", filter.country().orElse(null), Types.VARCHAR)
                .param("town", filter.town().orElse(null), Types.VARCHAR)
                .param("theme", filter.theme().orElse(null), Types.VARCHAR)
                .query(Row::read)
                .list();
        return withTexts(rows);
    }

    Optional<Event> find(String slug) {
        return withTexts(jdbc.sql("select * from alliance.event where slug = :slug")
                        .param("slug", slug)
                        .query(Row::read)
                        .list())
                .stream()
                .findFirst();
    }

    Event get(UUID id) {
        return withTexts(jdbc.sql("select * from alliance.event where id = :id")
                        .param("id", id)
                        .query(Row::read)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("event"));
    }

    /** Nobody else gives out seats of this meeting until the transaction ends. */
    void hold(UUID id) {
        jdbc.sql("select alliance.event_hold(:id)")
                .param("id", id)
                .query((row, n) -> true)
                .list();
    }

    Seats seats(UUID id) {
        Map<Group, Long> taken = new EnumMap<>(Group.class);
        Map<Group, Long> waiting = new EnumMap<>(Group.class);
        jdbc.sql("select of_group, taken, waiting from alliance.event_seats(:id)")
                .param("id", id)
                .query(row -> {
                    Group group = Group.ofCode(row.getString("of_group")).orElseThrow();
                    taken.put(group, row.getLong("taken"));
                    waiting.put(group, row.getLong("waiting"));
                });
        return new Seats(taken, waiting);
    }

    /** A new draft; its word in addresses is made from year, month and title. */
    UUID add(Plan plan, String wishedSlug) {
        UUID id = UUID.randomUUID();
        write("""
                insert into alliance.event (id, slug, place, online, country, town, themes, begins, ends, zone, register_until, hours, total,
                    quota_officials, quota_civil_servants, quota_roma, quota_ngos, created_at, changed_at)
                values (:id, case when exists (select from alliance.event where slug = :slug) then left(:slug, 70) || '-' || left(:id::text, 8) else :slug end,
                    :place, :online, :country, :town, :themes, :begins, :ends, :zone, :until, :hours, :total,
                    :officials, :civil_servants, :roma, :ngos, :now, :now)
                """, id, plan).param("slug", wishedSlug).update();
        writeTexts(id, plan);
        return id;
    }

    /** @param moved whether calendars must be told */
    void change(UUID id, Plan plan, boolean moved) {
        write("""
                update alliance.event set place = :place, online = :online, country = :country, town = :town, themes = :themes, begins = :begins, ends = :ends,
                    zone = :zone, register_until = :until, hours = :hours, total = :total, quota_officials = :officials,
                    quota_civil_servants = :civil_servants, quota_roma = :roma, quota_ngos = :ngos, changed_at = :now, sequence = sequence + :moved
                where id = :id
                """, id, plan).param("moved", moved ? 1 : 0).update();
        jdbc.sql("delete from alliance.event_text where event_id = :id")
                .param("id", id)
                .update();
        writeTexts(id, plan);
    }

    /** From one state to another; false where it was no longer in the first. */
    boolean move(UUID id, Event.State from, Event.State to) {
        return jdbc.sql("""
                update alliance.event set state = :to, changed_at = :now, published_at = coalesce(published_at, :now),
                       sequence = sequence + case when :to = 'cancelled' then 1 else 0 end
                where id = :id and state = :from
                """)
                        .param("to", to.code())
                        .param("from", from.code())
                        .param("now", now())
                        .param("id", id)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec write(String sql, UUID id, Plan plan) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("place", plan.place())
                .param("online", plan.online())
                .param("country", plan.country())
                .param("town", plan.town().orElse(null), Types.VARCHAR)
                .param("themes", plan.themes().toArray(String[]::new))
                .param("begins", plan.begins().toOffsetDateTime())
                .param("ends", plan.ends().toOffsetDateTime())
                .param("zone", plan.begins().getZone().getId())
                .param("until", plan.registerUntil().atOffset(ZoneOffset.UTC))
                .param("hours", plan.hours())
                .param("total", plan.total().orElse(null), Types.INTEGER)
                .param("officials", plan.quotas().get(Group.OFFICIALS), Types.INTEGER)
                .param("civil_servants", plan.quotas().get(Group.CIVIL_SERVANTS), Types.INTEGER)
                .param("roma", plan.quotas().get(Group.ROMA), Types.INTEGER)
                .param("ngos", plan.quotas().get(Group.NGOS), Types.INTEGER)
                .param("now", now());
    }

    private void writeTexts(UUID id, Plan plan) {
        for (EventText text : plan.texts().values()) {
            jdbc.sql("""
                    insert into alliance.event_text (event_id, language, title, summary, programme)
                    values (:event, :language, :title, :summary, :programme)
                    """)
                    .param("event", id)
                    .param("language", text.language().tag())
                    .param("title", text.title())
                    .param("summary", text.summary())
                    .param("programme", text.programme())
                    .update();
        }
    }

    private List<Event> withTexts(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<Language, EventText>> texts = new HashMap<>();
        jdbc.sql("select * from alliance.event_text where event_id = any (:ids)")
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                .query(row -> {
                    Language language =
                            Language.ofTag(row.getString("language")).orElse(Language.EN);
                    texts.computeIfAbsent(row.getObject("event_id", UUID.class), id -> new EnumMap<>(Language.class))
                            .put(
                                    language,
                                    new EventText(
                                            language,
                                            row.getString("title"),
                                            row.getString("summary"),
                                            row.getString("programme")));
                });
        List<Event> events = new ArrayList<>();
        for (Row row : rows) {
            Map<Language, EventText> own = texts.get(row.id());
            if (own != null) {
                events.add(row.with(own));
            }
        }
        return events;
    }

    /** A meeting without its words. */
    private record Row(Event event) {
        UUID id() {
            return event.id();
        }

        Event with(Map<Language, EventText> texts) {
            Plan p = event.plan();
            Plan whole = new Plan(
                    p.place(),
                    p.online(),
                    p.country(),
                    p.town(),
                    p.themes(),
                    p.begins(),
                    p.ends(),
                    p.registerUntil(),
                    p.hours(),
                    p.total(),
                    p.quotas(),
                    texts);
            return new Event(
                    event.id(),
                    event.slug(),
                    event.state(),
                    whole,
                    event.sequence(),
                    event.changedAt(),
                    event.publishedAt());
        }

        static Row read(ResultSet row, int number) throws SQLException {
            ZoneId zone = ZoneId.of(row.getString("zone"));
            Array themes = row.getArray("themes");
            Plan plan = new Plan(
                    row.getString("place"),
                    row.getString("online"),
                    row.getString("country"),
                    Optional.ofNullable(row.getString("town")),
                    List.of((String[]) themes.getArray()),
                    instant(row, "begins").orElseThrow().atZone(zone),
                    instant(row, "ends").orElseThrow().atZone(zone),
                    instant(row, "register_until").orElseThrow(),
                    row.getBigDecimal("hours"),
                    Optional.ofNullable(row.getObject("total", Integer.class)),
                    quotas(row),
                    Map.of());
            return new Row(new Event(
                    row.getObject("id", UUID.class),
                    row.getString("slug"),
                    Event.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                    plan,
                    row.getInt("sequence"),
                    instant(row, "changed_at").orElseThrow(),
                    instant(row, "published_at")));
        }

        private static Map<Group, Integer> quotas(ResultSet row) throws SQLException {
            Map<Group, Integer> quotas = new EnumMap<>(Group.class);
            for (Group group : Group.values()) {
                @Nullable Integer quota = row.getObject("quota_" + group.code(), Integer.class);
                if (quota != null) {
                    quotas.put(group, quota);
                }
            }
            return quotas;
        }

        private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
