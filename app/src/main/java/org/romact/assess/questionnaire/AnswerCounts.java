package org.romact.assess.questionnaire;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.romact.assess.figures.GuardPolicy;
import org.romact.forms.answers.MergedForm;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many interviews have an answer to a question, over the versions that ask it. Counts by which somebody could be recognised are said in words only. */
@Component
class AnswerCounts {
    private static final int ENOUGH = GuardPolicy.STANDARD.minimumAnswers();
    private static final int MOST_OF_THEM = GuardPolicy.STANDARD.minimumCell();

    private final JdbcClient jdbc;

    AnswerCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question as answers are stored: version, table, name. */
    private record Spot(String version, String table, String name) {}

    /** @param interviews all that came for these versions */
    record Counts(long interviews, Map<Spot, Long> bySpot, MergedForm versions) {

        /** @param question of the newest of these versions */
        Answered of(Question question) {
            Map<String, String> paths = versions.column(question.path())
                    .map(MergedForm.Column::paths)
                    .orElse(Map.of());
            long answered = 0;
            for (FormDefinition version : versions.versions()) {
                String path = paths.get(version.version());
                if (path != null) {
                    Question then = version.find(path).orElseThrow();
                    String table = then.repeat().orElse(version.rootPath());
                    answered += bySpot.getOrDefault(new Spot(version.version(), table, then.name()), 0L);
                }
            }
            return Answered.of(answered, interviews);
        }
    }

    /** What may be said of a count. */
    sealed interface Answered {
        record Nobody() implements Answered {}

        record Few(int fewerThan) implements Answered {}

        /** All but so few that it would tell about them. */
        record NearlyAll() implements Answered {}

        record So(long many) implements Answered {}

        static Answered of(long answered, long interviews) {
            long without = interviews - answered;
            if (answered == 0) {
                return new Nobody();
            }
            if (answered < ENOUGH) {
                return new Few(ENOUGH);
            }
            return without > 0 && without < MOST_OF_THEM ? new NearlyAll() : new So(answered);
        }
    }

    Counts of(UUID questionnaire, MergedForm versions, Set<String> names) {
        Map<Spot, Long> bySpot = new HashMap<>();
        jdbc.sql("""
                select v.version, t.path, w.name, count(distinct s.id) as interviews
                from assess.submission s join assess.questionnaire_version v on v.id = s.version_id
                cross join lateral jsonb_each(s.answers) t (path, turns)
                cross join lateral jsonb_array_elements(t.turns) r (answers)
                join unnest(string_to_array(:names, ' ')) w (name) on jsonb_exists(r.answers, w.name)
                where v.questionnaire_id = :questionnaire and s.outcome = 'interview' group by v.version, t.path, w.name
                """)
                .param("names", String.join(" ", names))
                .param("questionnaire", questionnaire)
                .query(row -> {
                    Spot spot = new Spot(row.getString("version"), row.getString("path"), row.getString("name"));
                    bySpot.put(spot, row.getLong("interviews"));
                });
        return new Counts(interviews(questionnaire, versions), bySpot, versions);
    }

    private long interviews(UUID questionnaire, MergedForm versions) {
        Map<String, Long> byVersion = new HashMap<>();
        jdbc.sql("""
                select v.version, count(*) as interviews from assess.submission s join assess.questionnaire_version v on v.id = s.version_id
                where v.questionnaire_id = :questionnaire and s.outcome = 'interview' group by v.version
                """).param("questionnaire", questionnaire).query(row -> {
            byVersion.put(row.getString("version"), row.getLong("interviews"));
        });
        return versions.versions().stream()
                .mapToLong(version -> byVersion.getOrDefault(version.version(), 0L))
                .sum();
    }
}
