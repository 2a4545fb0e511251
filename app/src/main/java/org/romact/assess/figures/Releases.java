package org.romact.assess.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.AuthorityId;
import org.romact.platform.PersonId;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Published figures, as rows. Readable by the public role. */
@Component
public class Releases {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Releases(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** All releases of a town, newest first. */
    public List<Release> list(AuthorityId town) {
        return jdbc.sql("select * from assess.release where authority_id = :town order by number desc")
                .param("town", town.value())
                .query(this::readRelease)
                .list();
    }

    /** The newest release of each questionnaire of the town. */
    public List<Release> current(AuthorityId town) {
        return jdbc.sql(
                        "select distinct on (questionnaire_id) * from assess.release where authority_id = :town order by questionnaire_id, number desc")
                .param("town", town.value())
                .query(this::readRelease)
                .list();
    }

    public Optional<Release> find(AuthorityId town, int number) {
        return jdbc.sql("select * from assess.release where authority_id = :town and number = :number")
                .param("town", town.value())
                .param("number", number)
                .query(this::readRelease)
                .optional();
    }

    public List<PublishedFigure> figures(UUID release) {
        return jdbc.sql(
                        "select * from assess.figure where release_id = :id order by position, indicator, community_id nulls first")
                .param("id", release)
                .query(this::readFigure)
                .list();
    }

    UUID add(AuthorityId town, Release release, List<PublishedFigure> figures) {
        jdbc.sql("""
                insert into assess.release (id, authority_id, questionnaire_id, number, title, reason, interviews, refusals, fieldwork_from, fieldwork_to,
                    method, published_at, published_by)
                values (:id, :town, :questionnaire, (select coalesce(max(number), 0) + 1 from assess.release where authority_id = :town), :title, :reason,
                    :interviews, :refusals, :from, :to, :method::jsonb, :now, :by)
                """)
                .param("id", release.id())
                .param("town", town.value())
                .param("questionnaire", release.questionnaireId())
                .param("title", release.title())
                .param("reason", release.reason())
                .param("interviews", release.interviews())
                .param("refusals", release.refusals())
                .param("from", release.fieldworkFrom(), Types.DATE)
                .param("to", release.fieldworkTo(), Types.DATE)
                .param("method", json.writeValueAsString(release.method()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().person().map(PersonId::value).orElse(null))
                .update();
        int position = 0;
        for (PublishedFigure figure : figures) {
            add(town, release.id(), figure, position++);
        }
        return release.id();
    }

    private void add(AuthorityId town, UUID release, PublishedFigure figure, int position) {
        jdbc.sql("""
                insert into assess.figure (release_id, authority_id, indicator, position, community_id, definition, answers, estimate, lower, upper,
                    standard_error, withheld)
                values (:release, :town, :indicator, :position, :community, :definition::jsonb, :answers, :estimate, :lower, :upper, :error, :withheld)
                """)
                .param("release", release)
                .param("town", town.value())
                .param("indicator", figure.indicator().code())
                .param("position", position)
                .param("community", figure.community().orElse(null), Types.OTHER)
                .param("definition", json.writeValueAsString(figure.indicator()))
                .param("answers", figure.answers(), Types.INTEGER)
                .param("estimate", figure.estimate(), Types.DOUBLE)
                .param("lower", figure.lower(), Types.DOUBLE)
                .param("upper", figure.upper(), Types.DOUBLE)
                .param("error", figure.standardError(), Types.DOUBLE)
                .param("withheld", figure.withheld(), Types.VARCHAR)
                .update();
    }

    private Release readRelease(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getObject("id", UUID.class),
                row.getObject("questionnaire_id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                row.getString("reason"),
                row.getInt("interviews"),
                row.getInt("refusals"),
                row.getObject("fieldwork_from", LocalDate.class),
                row.getObject("fieldwork_to", LocalDate.class),
                json.readValue(row.getString("method"), Release.Method.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    PublishedFigure readFigure(ResultSet row, int number) throws SQLException {
        return new PublishedFigure(
                json.readValue(row.getString("definition"), Indicator.class),
                Optional.ofNullable(row.getObject("community_id", UUID.class)),
                row.getObject("answers", Integer.class),
                row.getObject("estimate", Double.class),
                row.getObject("lower", Double.class),
                row.getObject("upper", Double.class),
                row.getObject("standard_error", Double.class),
                row.getString("withheld"));
    }
}
