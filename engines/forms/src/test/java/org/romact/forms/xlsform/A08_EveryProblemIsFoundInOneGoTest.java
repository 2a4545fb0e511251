package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals: each names its cell and says how to mend it. */
class A08_EveryProblemIsFoundInOneGoTest {
    @Test
    void namesEveryCellThatIsWrong() {
        List<String> problems = Sheets.problems("""
                | survey | | | | | |
                | | type | name | label | relevant | constraint |
                | | tezt | a | A | | |
                | | text | 1b | B | | |
                | | text | c | C | ${d} = 1 | |
                | | text | c | C | | . > (3 |
                | | select_one nolist | e | E | | |
                | | begin group | g | G | | |
                | choices | | | |
                | | list_name | name | label |
                | | l | x | X |
                | | l | x | Y |
                """);
        assertThat(problems).hasSize(8);
        assertThat(problems.get(0)).startsWith("survey!2:A").contains("Did you mean “text”?");
        assertThat(problems.get(1)).startsWith("survey!3:B").contains("begin with a letter");
        assertThat(problems.get(2)).startsWith("survey!4:D").contains("nothing called “d”");
        assertThat(problems.get(3)).startsWith("survey!5:B").contains("twice");
        assertThat(problems.get(4)).startsWith("survey!5:E").contains("“)”");
        assertThat(problems.get(5)).startsWith("survey!6:A").contains("nolist");
        assertThat(problems.get(6)).startsWith("survey!7:A").contains("end_group");
        assertThat(problems.get(7)).startsWith("choices!3:B").contains("allow_choice_duplicates");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| | text | q | |",
                "| | calculate | q | |",
                "| | end group | | |",
                "| | select_one | q | Q |",
                "| | text | meta | Q |",
                "| | text | a b | Q |",
                "| | note | n | ${} |",
                "| | note | n | ${q |",
                "| | begin repeat | data | D |",
                "| | select_one_from_file x.txt | q | Q |",
                "| | begin loop over l | q | Q |",
                "| | | q | Q |",
                "| | audit | log | |",
                "| | background-geopoint | q | Q |"
            })
    void refusesRowsThatCannotBeMeant(String row) {
        assertThat(Sheets.problems("| survey |\n| | type | name | label |\n| | text | first | F |\n" + row))
                .isNotEmpty();
    }

    @Test
    void refusesQuestionsThatDependOnThemselves() {
        assertThat(Sheets.problems("""
                | survey | | | | |
                | | type | name | label | calculation |
                | | calculate | a | | ${b} + 1 |
                | | calculate | b | | ${a} + 1 |
                """)).hasSize(1).first().asString().contains("a → b → a");
    }

    @Test
    void refusesAReferenceThatCouldMeanTwoQuestions() {
        assertThat(Sheets.problems("""
                | survey | | | |
                | | type | name | label |
                | | begin group | g | G |
                | | text | a | A |
                | | end group | | |
                | | text | a | A |
                | | note | n | ${a} |
                """))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("survey!6:C")
                .contains("2 times");
    }

    @Test
    void warnsOfColumnsItDoesNotKnow() {
        assertThat(Sheets.warnings("| survey |\n| | type | name | label | relevent |\n| | text | q | Q | 1 |"))
                .singleElement()
                .asString()
                .startsWith("survey!1:D")
                .contains("Did you mean “relevant”?");
    }

    @Test
    void asksForASurveySheet() {
        assertThat(Sheets.problems("| surve |\n| | type | name | label |\n| | text | q | Q |\n| notes |\n| | a |\n"))
                .singleElement()
                .asString()
                .contains("called “surve”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ". > 0 and . < 10",
                "selected(., 'a') or not(${q} = 'b')",
                "count(${q}) div 2 mod 3",
                "-1 + - 2",
                ". = \"it's\"",
                "instance('c')/root/item[name = current()/../q and position() = 1]/label",
                "/data/q | ../q",
                "@id = 1",
                "child::node()",
                "${q}/text()",
                "regex(., '^\\d*$')",
                "jr:choice-name(${q}, '${q}')",
                "a-b - c.d",
                ".5 * 2.",
                "(1)",
                "string-length(.)<=3",
                "//q",
                "*",
                "current()/.."
            })
    void readsWhatXPathAllows(String expression) {
        assertThat(XPathSyntax.mistake(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ". >",
                "(1",
                "1)",
                "'a",
                "a b",
                "1 = = 2",
                "concat(1,)",
                "a[1",
                "&",
                "a and",
                "$q",
                "${q} ${q}",
                "a/"
            })
    void refusesWhatItDoesNot(String expression) {
        assertThat(XPathSyntax.mistake(expression)).isPresent();
    }
}
