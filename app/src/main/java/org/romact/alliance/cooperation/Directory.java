package org.romact.alliance.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Language;
import org.romact.platform.content.Folding;
import org.romact.platform.content.Markdown;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Publications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory of organisations that agreed to be in it. */
@Component
class Directory {
    static final String KIND = "organisation";
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Publications publications;

    Directory(JdbcClient jdbc, Clock clock, Publications publications) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.publications = publications;
    }

    /** Which organisations: an empty part allows all. */
    public record Filter(String country, String field, String kind, String romaLed) {}

    /** Enters an organisation with its offer, or their newer wording. */
    void enter(UUID ngo, UUID proposal, Answers answers) {
        String slug = slug(ngo, answers.one("name"));
        jdbc.sql("""
                insert into alliance.ngo_entry (ngo_id, slug, name, country, area, roma_led, mission, fields, language, published_at, updated_at)
                values (:id, :slug, :name, :country, :area, :led, :mission, :fields, :language, :now, :now)
                on conflict (ngo_id) do update set name = excluded.name, country = excluded.country, area = excluded.area, roma_led = excluded.roma_led,
                    mission = excluded.mission, fields = excluded.fields, language = excluded.language, updated_at = excluded.updated_at
                """)
                .param("id", ngo)
                .param("slug", slug)
                .param("name", answers.one("name"))
                .param("country", answers.one("country"))
                .param("area", answers.one("area"))
                .param("led", answers.one("roma-led"))
                .param("mission", answers.one("mission"))
                .param("fields", array(answers.all("fields")))
                .param("language", answers.one("language"))
                .param("now", now())
                .update();
        jdbc.sql("""
                insert into alliance.ngo_offer (proposal_id, ngo_id, title, text, kinds, towns, other_towns, published_at)
                values (:proposal, :ngo, :title, :text, :kinds, :towns, :other, :now)
                on conflict (proposal_id) do update set ngo_id = excluded.ngo_id, title = excluded.title, text = excluded.text, kinds = excluded.kinds,
                    towns = excluded.towns, other_towns = excluded.other_towns
                """)
                .param("proposal", proposal)
                .param("ngo", ngo)
                .param("title", answers.one("title"))
                .param("text", answers.one("text"))
                .param("kinds", array(answers.all("kinds")))
                .param("towns", array(answers.all("towns")))
                .param("other", answers.one("other-towns"))
                .param("now", now())
                .update();
        publish(find(slug).orElseThrow());
    }

    /** Leaves: the entry, its offers and the towns' public answers go at once. */
    boolean leave(UUID ngo) {
        boolean left = jdbc.sql("delete from alliance.ngo_entry where ngo_id = :id")
                        .param("id", ngo)
                        .update()
                > 0;
        if (left) {
            publications.withdraw(KIND, ngo);
        }
        return left;
    }

    /** Takes one offer out, for which there is no consent; with the last one the organisation leaves. */
    void withhold(UUID ngo, UUID proposal) {
        jdbc.sql("delete from alliance.ngo_offer where proposal_id = :id")
                .param("id", proposal)
                .update();
        Optional<Organisation> left = slugOf(ngo).flatMap(this::find);
        if (left.isPresent() && left.get().offers().isEmpty()) {
            leave(ngo);
        } else {
            left.ifPresent(this::publish);
        }
    }

    /** The word in addresses of the organisation for which this proposal stands in the directory. */
    Optional<String> slugOfOffer(UUID proposal) {
        return jdbc.sql(
                        "select e.slug from alliance.ngo_offer o join alliance.ngo_entry e using (ngo_id) where o.proposal_id = :id")
                .param("id", proposal)
                .query(String.class)
                .optional();
    }

    /** The organisation's word in addresses, where it is in the directory. */
    Optional<String> slugOf(UUID ngo) {
        return jdbc.sql("select slug from alliance.ngo_entry where ngo_id = :id")
                .param("id", ngo)
                .query(String.class)
                .optional();
    }

    List<Organisation> list(Filter filter) {
        return jdbc.sql("""
                select e.*, array(select distinct k from alliance.ngo_offer o, unnest(o.kinds) k where o.ngo_id = e.ngo_id order by k) as kinds
                from alliance.ngo_entry e
                where (:country = '' or e.country = :country) and (:field = '' or :field = any (e.fields)) and (:led = '' or e.roma_led = :led)
                  and (:kind = '' or exists (select from alliance.ngo_offer o where o.ngo_id = e.ngo_id and :kind = any (o.kinds)))
                order by e.name limit 2000
                """)
                .param("country", filter.country())
                .param("field", filter.field())
                .param("kind", filter.kind())
                .param("led", filter.romaLed())
                .query((row, n) -> organisation(
                        row,
                        List.of(new Organisation.Offer(
                                row.getObject("ngo_id", UUID.class),
                                "",
                                "",
                                texts(row, "kinds"),
                                List.of(),
                                "",
                                List.of()))))
                .list();
    }

    /** The countries that the directory has organisations from. */
    List<String> countries() {
        return jdbc.sql("select distinct country::text from alliance.ngo_entry order by 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    Optional<Organisation> find(String slug) {
        return jdbc.sql("select * from alliance.ngo_entry where slug = :slug")
                .param("slug", slug)
                .query((row, n) -> organisation(row, offers(row.getObject("ngo_id", UUID.class))))
                .optional();
    }

    /** Why there is no such organisation: it left, or it never was here. */
    RuntimeException missing(String slug) {
        return publications.missing("/organisations/" + slug);
    }

    private List<Organisation.Offer> offers(UUID ngo) {
        List<Organisation.Offer> offers = new ArrayList<>();
        jdbc.sql("select * from alliance.ngo_offer where ngo_id = :id order by published_at desc")
                .param("id", ngo)
                .query((row, n) -> offers.add(new Organisation.Offer(
                        row.getObject("proposal_id", UUID.class),
                        row.getString("title"),
                        row.getString("text"),
                        texts(row, "kinds"),
                        texts(row, "towns"),
                        row.getString("other_towns"),
                        answers(row.getObject("proposal_id", UUID.class)))))
                .list();
        return offers;
    }

    private List<Organisation.TownAnswer> answers(UUID proposal) {
        return jdbc.sql("""
                select coalesce(a.name, n.town) as town, n.answer, n.reason, n.answered_at from alliance.ngo_answer n
                left join platform.authority a on a.slug = n.town where n.proposal_id = :id order by n.answered_at
                """)
                .param("id", proposal)
                .query((row, n) -> new Organisation.TownAnswer(
                        row.getString("town"),
                        row.getString("answer"),
                        row.getString("reason"),
                        row.getObject("answered_at", OffsetDateTime.class)))
                .list();
    }

    private void publish(Organisation organisation) {
        StringBuilder words = new StringBuilder(organisation.mission());
        organisation
                .offers()
                .forEach(offer -> words.append("\n\n## ")
                        .append(offer.title())
                        .append("\n\n")
                        .append(offer.text()));
        publications.withdraw(KIND, organisation.id());
        publications.put(new Publication(
                KIND,
                organisation.id(),
                Language.ofTag(organisation.language()).orElse(Language.EN),
                organisation.name(),
                Markdown.beginning(organisation.mission(), 300),
                Markdown.html(words.toString()),
                "/organisations/" + organisation.slug(),
                Optional.of(organisation.country()),
                Optional.empty(),
                organisation.fields(),
                organisation.publishedAt().toInstant(),
                clock.instant()));
    }

    /** The one it has, or a free one made of its name. */
    private String slug(UUID ngo, String name) {
        String folded = Folding.fold(name).replace(' ', '-');
        String wish = folded.isEmpty()
                ? KIND
                : folded.substring(0, Math.min(60, folded.length())).replaceAll("-$", "");
        return slugOf(ngo)
                .orElseGet(() ->
                        jdbc.sql("""
                select case when n = 1 then :wish else :wish || '-' || n end from generate_series(1, 10000) n
                where not exists (select from alliance.ngo_entry e where e.slug = case when n = 1 then :wish else :wish || '-' || n end)
                order by n limit 1
                """).param("wish", wish).query(String.class).single());
    }

    private static Organisation organisation(ResultSet row, List<Organisation.Offer> offers) throws SQLException {
        return new Organisation(
                row.getObject("ngo_id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("country"),
                row.getString("area"),
                row.getString("roma_led"),
                row.getString("mission"),
                texts(row, "fields"),
                row.getString("language"),
                row.getObject("published_at", OffsetDateTime.class),
                offers);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
