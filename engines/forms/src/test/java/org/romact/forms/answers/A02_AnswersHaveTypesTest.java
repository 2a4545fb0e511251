package org.romact.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;
import org.romact.forms.answers.Answer.Missing;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;

final class A02_AnswersHaveTypesTest {
    private final Answers answers = Forms.answers("household-1.xml");

    @Test
    void readsEachKindOfAnswer() {
        assertThat(answer("/data/start"))
                .isEqualTo(new Answer.Moment(LocalDateTime.of(2027, 3, 1, 9, 30), Optional.of(ZoneOffset.ofHours(2))));
        assertThat(answer("/data/town")).isEqualTo(new Answer.Text("Fundeni"));
        assertThat(answer("/data/water"))
                .isEqualTo(new Answer.ChosenSet(new LinkedHashSet<>(List.of("well", "pipe_inside"))));
        assertThat(answer("/data/well/depth")).isEqualTo(new Answer.Decimal(12.5));
        assertThat(answer("/data/place")).isEqualTo(new Answer.Point(44.45, 26.1, 80, 4.5));
        assertThat(answer("/data/photo")).isEqualTo(new Answer.FileName("1700000000.jpg"));
        assertThat(answer("/data/adults")).isEqualTo(new Answer.Whole(2));
        assertThat(answers.complaints()).isEmpty();
    }

    @Test
    void readsADateAlsoWhereATimeStandsBesideIt() {
        assertThat(withTested("2026-12-31")).isEqualTo(new Answer.Day(LocalDate.of(2026, 12, 31)));
        assertThat(withTested("2026-12-31T00:00:00.000+02")).isEqualTo(new Answer.Day(LocalDate.of(2026, 12, 31)));
    }

    @Test
    void putsEachTurnOfARepeatInARowOfItsOwn() {
        List<Row> members = answers.rows("/data/member");
        assertThat(members).extracting(Row::ordinalPath).containsExactly("/data/member[1]", "/data/member[2]");
        assertThat(members.get(1).findNamed("name").orElseThrow().answer()).isEqualTo(new Answer.Text("Ion 😀"));
        assertThat(members.get(1).findNamed("sex").orElseThrow().answer()).isEqualTo(new Answer.Chosen("m"));
    }

    @Test
    void aRowKnowsTheAnswersAroundIt() {
        Row member = answers.rows("/data/member").getFirst();
        assertThat(member.findNamed("town").orElseThrow().raw()).isEqualTo("Fundeni");
        assertThat(member.find("/data/town").orElseThrow().raw()).isEqualTo("Fundeni");
        assertThat(answers.root().findNamed("age")).isEmpty();
    }

    @Test
    void aRowHasTheSameKeyWheneverItIsRead() {
        Row member = answers.rows("/data/member").getFirst();
        assertThat(member.key())
                .isEqualTo(Forms.answers("household-1.xml")
                        .rows("/data/member")
                        .getFirst()
                        .key())
                .hasSize(32)
                .isNotEqualTo(answers.rows("/data/member").get(1).key())
                .isNotEqualTo(Forms.answersWith("uuid:1", "uuid:2")
                        .rows("/data/member")
                        .getFirst()
                        .key());
    }

    @Test
    void tellsNotAskedFromBlankFromAbsent() {
        assertThat(answers.rows("/data/member")
                        .get(1)
                        .findNamed("income")
                        .orElseThrow()
                        .answer())
                .isEqualTo(Missing.NOT_ASKED);
        assertThat(answer("/data/well/tested")).isEqualTo(Missing.BLANK);
        assertThat(answer("/data/village")).isEqualTo(Missing.BLANK);
        assertThat(answer("/data/note")).isEqualTo(Missing.ABSENT);
    }

    @Test
    void tellsRefusalFromAnAnswerWhereTheCodesForItAreKnown() {
        byte[] instance = Forms.instanceWith("<age>34</age>", "<age>-99</age>");
        Answers answers =
                Answers.read(Forms.household(), instance, Set.of("-99", "well")).get();
        assertThat(answers.rows("/data/member").getFirst().findNamed("age").orElseThrow())
                .isEqualTo(new Cell("-99", Missing.REFUSED));
        assertThat(answers.root().findNamed("water").orElseThrow().answer()).isEqualTo(Missing.REFUSED);
        assertThat(answers.rows("/data/member")
                        .getLast()
                        .findNamed("sex")
                        .orElseThrow()
                        .isGiven())
                .isTrue();
    }

    @Test
    void keepsAndReportsWhatDoesNotFit() {
        Answers odd = Forms.answersWith("<age>34</age>", "<age>thirty-four</age>");
        Cell age = odd.rows("/data/member").getFirst().findNamed("age").orElseThrow();
        assertThat(age.raw()).isEqualTo("thirty-four");
        assertThat(age.answer())
                .isEqualTo(new Answer.Misfit(Sentence.of("forms.answers.no-whole-number", "answer", "thirty-four")));
        assertThat(odd.complaints())
                .extracting(Complaint::toString)
                .containsExactly("line 6, column 27: /data/member/age: “thirty-four” is not a whole number.");
        assertThat(odd.complaints().getFirst().in("hu"))
                .isEqualTo("6. sor, 27. karakter: /data/member/age: „thirty-four” nem egész szám.");
    }

    @Test
    void keepsAndReportsACodeThatIsNotOffered() {
        Answers odd = Forms.answersWith("<sex>f</sex>", "<sex>w</sex>");
        assertThat(odd.rows("/data/member")
                        .getFirst()
                        .findNamed("sex")
                        .orElseThrow()
                        .answer())
                .isEqualTo(new Answer.Chosen("w"));
        assertThat(odd.complaints())
                .extracting(Complaint::sentence)
                .containsExactly("/data/member/sex: “w” is not among its choices.");
    }

    @Test
    void keepsAndReportsWhatTheFormDoesNotAsk() {
        Answers odd = Forms.answersWith("<village/>", "<pets><cats>3</cats></pets><town>Again</town>");
        assertThat(odd.unknown())
                .extracting(Unknown::path, Unknown::raw)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/data/pets/cats", "3"),
                        org.assertj.core.groups.Tuple.tuple("/data/town", "Again"));
        assertThat(odd.complaints()).hasSize(2);
        assertThat(odd.root().findNamed("town").orElseThrow().raw()).isEqualTo("Fundeni");
    }

    @Test
    void refusesPlacesOffTheGlobeAndNumbersThatAreNone() {
        assertThat(place("91 26 0 0")).isInstanceOf(Answer.Misfit.class);
        assertThat(place("NaN 26 0 0")).isInstanceOf(Answer.Misfit.class);
        assertThat(place("44.4")).isInstanceOf(Answer.Misfit.class);
        for (String none : new String[] {"44f 26", "44.4 26.1 NaN 4", "44.4 26.1 0 Infinity", "44.4 26.1 1e999"}) {
            assertThat(place(none)).as(none).isInstanceOf(Answer.Misfit.class);
        }
        assertThat(place("44.4 26.1")).isEqualTo(new Answer.Point(44.4, 26.1, 0, 0));
    }

    @Test
    void refusesAnotherFormsAnswers() {
        FormDefinition form = Forms.household();
        Reading<Answers> reading = Answers.read(form, Forms.instanceWith("id=\"household\"", "id=\"visit\""));
        assertThat(reading.complaints())
                .extracting(Complaint::sentence)
                .containsExactly("This is a filled form “visit”, not “household”.");
    }

    private Answer answer(String path) {
        return answers.root().find(path).orElseThrow().answer();
    }

    private static Answer withTested(String text) {
        Answers answers = Forms.answersWith("<tested></tested>", "<tested>" + text + "</tested>");
        return answers.root().find("/data/well/tested").orElseThrow().answer();
    }

    private static Answer place(String text) {
        return Forms.answersWith("44.45 26.1 80 4.5", text)
                .root()
                .findNamed("place")
                .orElseThrow()
                .answer();
    }
}
