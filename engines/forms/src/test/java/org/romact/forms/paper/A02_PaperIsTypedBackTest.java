package org.romact.forms.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;
import org.romact.forms.answers.Answer;
import org.romact.forms.answers.Answers;
import org.romact.forms.answers.Row;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;

final class A02_PaperIsTypedBackTest {
    private final FormDefinition form = Forms.household();
    private final PaperKey key = PaperKey.of(form);

    @Test
    void becomesAFilledFormLikeAnyOther() {
        Answers answers = typed(Map.of(
                "1", "Fundeni <1>",
                "2", "2, 1",
                "3", "12,5",
                "4", "31.12.2026",
                "5/1", "Ana",
                "6/1", "34",
                "8/1", "1",
                "5/3", "Ion",
                "6/3", "",
                "9", "44.45 26.1"));
        assertThat(answers.complaints()).isEmpty();
        assertThat(answers.head().instanceId()).isEqualTo("uuid:paper-1");
        assertThat(answer(answers.root(), "town")).isEqualTo(new Answer.Text("Fundeni <1>"));
        assertThat(answer(answers.root(), "water"))
                .isEqualTo(new Answer.ChosenSet(new LinkedHashSet<>(List.of("well", "pipe_inside"))));
        assertThat(answer(answers.root(), "depth")).isEqualTo(new Answer.Decimal(12.5));
        assertThat(answer(answers.root(), "tested")).isEqualTo(new Answer.Day(LocalDate.of(2026, 12, 31)));
        List<Row> members = answers.rows("/data/member");
        assertThat(members).hasSize(2);
        assertThat(answer(members.getFirst(), "sex")).isEqualTo(new Answer.Chosen("f"));
        assertThat(answer(members.getLast(), "age")).isEqualTo(Answer.Missing.BLANK);
        assertThat(answer(members.getLast(), "income")).isEqualTo(Answer.Missing.NOT_ASKED);
    }

    @Test
    void saysWhatCannotBeMeant() {
        assertThat(sentences(Map.of("2", "3"))).containsExactly("Question 2: There is no box 3; the boxes are 1 to 2.");
        assertThat(sentences(Map.of("8/1", "1 2")))
                .containsExactly("Question 8/1: Only one box may be ticked, here are 2.");
        assertThat(sentences(Map.of("6/1", "old"))).containsExactly("Question 6/1: “old” is not a whole number.");
        assertThat(sentences(Map.of("6", "3"))).containsExactly("Question 6: The turn is missing, as in 6/1.");
        assertThat(sentences(Map.of("1/1", "x"))).containsExactly("Question 1/1: The question is asked once only.");
        assertThat(sentences(Map.of("99", "x"))).containsExactly("Question 99: There is no question with this number.");
        assertThat(sentences(Map.of("4", "31.2.2026")))
                .containsExactly("Question 4: “31.2.2026” is not a day or time such as 31.12.2026 or 14:30.");
        for (String nowhere : List.of("the well", "91 26", "44.4", "44.4 181")) {
            assertThat(sentences(Map.of("9", nowhere)))
                    .singleElement()
                    .asString()
                    .contains("“" + nowhere + "” is not a place");
        }
        assertThat(answer(typed(Map.of("9", "44,45; 26,1")).root(), "place"))
                .isEqualTo(new Answer.Point(44.45, 26.1, 0, 0));
    }

    private Answers typed(Map<String, String> typed) {
        return Answers.read(
                        form, TypedSheet.instance(key, "uuid:paper-1", typed).get())
                .get();
    }

    private List<String> sentences(Map<String, String> typed) {
        Reading<byte[]> reading = TypedSheet.instance(key, "uuid:paper-1", typed);
        return reading.complaints().stream().map(Complaint::sentence).toList();
    }

    private static Answer answer(Row row, String name) {
        return row.findNamed(name).orElseThrow().answer();
    }
}
