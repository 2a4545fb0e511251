package org.romact.assess.figures;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Repeat;
import org.romact.forms.expression.Expression;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;
import org.romact.platform.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The indicators of a town's questionnaires. */
@Component
public class Indicators {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final IndicatorLibrary library;

    Indicators(JdbcClient jdbc, Clock clock, JsonMapper json, IndicatorLibrary library) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.library = library;
    }

    /** An indicator with its row. */
    public record Kept(UUID id, Indicator indicator) {}

    List<Kept> list(AuthorityId town, UUID questionnaire) {
        return jdbc.sql("""
                select id, definition from assess.indicator
                where authority_id = :town and questionnaire_id = :questionnaire and retired_at is null order by position, code
                """)
                .param("town", town.value())
                .param("questionnaire", questionnaire)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class), json.readValue(row.getString("definition"), Indicator.class)))
                .list();
    }

    /** What is computed from each question, by the question's name. */
    public Map<String, List<Indicator>> byQuestion(AuthorityId town, UUID questionnaire) {
        Map<String, List<Indicator>> byQuestion = new HashMap<>();
        for (Kept kept : list(town, questionnaire)) {
            for (String question : kept.indicator().questions()) {
                byQuestion.computeIfAbsent(question, name -> new ArrayList<>()).add(kept.indicator());
            }
        }
        return byQuestion;
    }

    /** Takes over from the library every indicator that this form can answer; those the town has keep their place. */
    public void adopt(AuthorityId town, UUID questionnaire, FormDefinition form) {
        List<Indicator> fitting = library.all().stream()
                .filter(indicator -> complaints(indicator, form).isEmpty())
                .toList();
        for (int i = 0; i < fitting.size(); i++) {
            add(town, questionnaire, fitting.get(i), i);
        }
    }

    /**
     * Has the questionnaire's indicators speak of its questions as a new version calls them.
     *
     * @param later former name → later one
     */
    public void follow(AuthorityId town, UUID questionnaire, Map<String, String> later) {
        for (Kept kept : list(town, questionnaire)) {
            Indicator following = kept.indicator().following(later);
            if (!following.equals(kept.indicator())) {
                change(town, kept.id(), following);
            }
        }
    }

    private void change(AuthorityId town, UUID id, Indicator indicator) {
        jdbc.sql("update assess.indicator set definition = :definition::jsonb where authority_id = :town and id = :id")
                .param("definition", json.writeValueAsString(indicator))
                .param("town", town.value())
                .param("id", id)
                .update();
    }

    /** False where the questionnaire has an indicator with this code. */
    boolean add(AuthorityId town, UUID questionnaire, Indicator indicator, int position) {
        return jdbc.sql("""
                insert into assess.indicator (id, authority_id, questionnaire_id, code, definition, position, created_at)
                values (:id, :town, :questionnaire, :code, :definition::jsonb, :position, :now) on conflict (questionnaire_id, code) do nothing
                """)
                        .param("id", UUID.randomUUID())
                        .param("town", town.value())
                        .param("questionnaire", questionnaire)
                        .param("code", indicator.code())
                        .param("definition", json.writeValueAsString(indicator))
                        .param("position", position)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean retire(AuthorityId town, UUID questionnaire, UUID id) {
        return jdbc.sql("""
                update assess.indicator set retired_at = :now
                where authority_id = :town and questionnaire_id = :questionnaire and id = :id and retired_at is null
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("town", town.value())
                        .param("questionnaire", questionnaire)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Why this form cannot answer the indicator; empty where it can. */
    static List<Complaint> complaints(Indicator indicator, FormDefinition form) {
        Optional<String> table = table(indicator, form);
        if (table.isEmpty()) {
            String repeat = String.valueOf(indicator.repeat());
            return List.of(Complaint.about(Sentence.of("forms.formula.repeat-unknown", "name", repeat)));
        }
        List<Complaint> complaints = new ArrayList<>();
        for (String formula : List.of(indicator.population(), indicator.numerator())) {
            if (!formula.isBlank()) {
                complaints.addAll(complaints(formula, form, table.get()));
            }
        }
        return complaints;
    }

    private static List<Complaint> complaints(String formula, FormDefinition form, String table) {
        return switch (Expression.parse(formula)) {
            case Reading.Refused<Expression>(List<Complaint> wrong) -> wrong;
            case Reading.Read<Expression>(Expression expression, List<Complaint> remarks) ->
                expression.check(form, table);
        };
    }

    /** The path of the rows that are counted. */
    static Optional<String> table(Indicator indicator, FormDefinition form) {
        if (!indicator.perPerson()) {
            return Optional.of(form.rootPath());
        }
        return form.repeats().stream()
                .filter(repeat -> repeat.name().equals(indicator.repeat()))
                .map(Repeat::path)
                .findFirst();
    }
}
