package org.romact.alliance.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What participants thought of a meeting. A row knows the meeting, and nothing of the person; fewer than five rows are not shown. */
@Component
class Evaluations {
    /** From how many answers on the results are shown. */
    static final int FEWEST = 5;
    /** The questions, each answered from 1 to 5. */
    static final List<String> QUESTIONS = List.of("content", "speakers", "usefulness", "organisation", "inclusion");

    private final JdbcClient jdbc;

    Evaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param marks for each question 1 to 5 */
    record Evaluation(Map<String, Integer> marks, String liked, String better) {
        static Evaluation read(ResultSet row, int number) throws SQLException {
            Map<String, Integer> marks = new LinkedHashMap<>();
            for (String question : QUESTIONS) {
                marks.put(question, row.getInt(question));
            }
            return new Evaluation(marks, row.getString("liked"), row.getString("better"));
        }
    }

    void add(UUID event, Evaluation evaluation) {
        jdbc.sql("""
                insert into alliance.event_evaluation (id, event_id, content, speakers, usefulness, organisation, inclusion, liked, better)
                values (:id, :event, :content, :speakers, :usefulness, :organisation, :inclusion, :liked, :better)
                """)
                .param("id", UUID.randomUUID())
                .param("event", event)
                .params(new LinkedHashMap<String, Object>(evaluation.marks()))
                .param("liked", evaluation.liked())
                .param("better", evaluation.better())
                .update();
    }

    long count(UUID event) {
        return jdbc.sql("select alliance.event_evaluation_count(:event)")
                .param("event", event)
                .query(Long.class)
                .single();
    }

    /** In no order; empty below five. */
    List<Evaluation> list(UUID event) {
        return new ArrayList<>(jdbc.sql("select * from alliance.event_evaluation_of(:event)")
                .param("event", event)
                .query(Evaluation::read)
                .list());
    }
}
