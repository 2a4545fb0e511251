package org.romact.forms.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;
import org.romact.forms.walk.FormWalk.Walked;
import org.romact.forms.xlsform.Compiled;
import org.romact.forms.xlsform.Compiled.CompiledForm;
import org.romact.forms.xlsform.Problem;
import org.romact.forms.xlsform.XlsForm;

class A01_AFormIsTriedOutTest {
    private static Walked walk(String markdown) {
        Compiled compiled = XlsForm.compile(markdown.getBytes(StandardCharsets.UTF_8), "form.md");
        assertThat(compiled).as("%s", compiled).isInstanceOf(CompiledForm.class);
        CompiledForm form = (CompiledForm) compiled;
        return FormWalk.walk(form.xml(), form.rows());
    }

    private static List<String> problems(String markdown) {
        return walk(markdown).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aFormThatHoldsHasNoProblems() {
        Walked walked = walk("""
                | survey | | | | | | | | |
                | | type | name | label | relevant | constraint | choice_filter | calculation | repeat_count |
                | | integer | people | How many? | | . > 0 and . < 30 | | | |
                | | begin repeat | person | Person | | | | | ${people} |
                | | text | nick | Name | | | | | |
                | | integer | age | How old is ${nick}? | | . >= 0 and . < 120 | | | |
                | | select_one work | work | Work | ${age} > 15 | | min <= ${age} | | |
                | | end repeat | | | | | | | |
                | | calculate | oldest | | | | | max(${age}) | |
                | | note | seen | ${oldest} | ${oldest} > 200 | | | | |
                | choices | | | | |
                | | list_name | name | label | min |
                | | work | paid | Paid | 16 |
                | | work | none | None | 0 |
                """);
        assertThat(walked.problems()).isEmpty();
        assertThat(walked.warnings()).isEmpty();
    }

    @Test
    void filesThatAreNotHereAreTakenAsEmpty() {
        assertThat(problems("""
                | survey | | | | | |
                | | type | name | label | choice_filter | calculation |
                | | select_one_from_file towns.csv | town | Town | county = 'x' | |
                | | select_multiple_from_file places.geojson | place | Place | | |
                | | select_one_from_file more.xml | more | More | | |
                | | calculate | mayor | | | pulldata('mayors', 'name', 'town', ${town}) |
                | | calculate | before | | | ${last-saved#town} |
                | | calculate | size | | | instance('towns')/root/item[name = ${town}]/size |
                """)).isEmpty();
    }

    @Test
    void pointsToTheRowWhereATelephoneStops() {
        assertThat(problems("""
                | survey | | | | |
                | | type | name | label | constraint |
                | | text | a | A | |
                | | integer | b | B | no-such-function(.) |
                """))
                .singleElement()
                .asString()
                .startsWith("survey!3:- ")
                .contains("no-such-function");
    }

    @Test
    void alsoWhereNoAnswerLeadsToIt() {
        assertThat(problems("""
                | survey | | | | | |
                | | type | name | label | relevant | constraint |
                | | text | a | A | | |
                | | integer | b | B | ${a} = 'never said' | no-such-function(.) |
                """)).singleElement().asString().startsWith("survey!3:- ");
    }

    @Test
    void findsExpressionsThatWaitForEachOther() {
        assertThat(problems("""
                | survey | | | | |
                | | type | name | label | required |
                | | text | a | A | |
                | | text | b | B | . = 'x' |
                """))
                .singleElement()
                .asString()
                .startsWith("survey!3:- ")
                .contains("/data/b");
    }

    @Test
    void whatIsNoFormIsRefusedWithASentence() {
        for (String xform : List.of("", "<a>", "<h:html/>", "nonsense", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")) {
            assertThat(FormWalk.walk(xform, Map.of()).problems())
                    .as(xform)
                    .singleElement()
                    .asString()
                    .startsWith("workbook!0:- ");
        }
    }

    @Test
    void aFormWithoutEndIsBrokenOff() {
        Walked walked = walk("""
                | survey | | | | |
                | | type | name | label | repeat_count |
                | | begin repeat | outer | Outer | |
                | | begin repeat | inner | Inner | 1000000 |
                | | text | a | A | |
                | | end repeat | | | |
                | | end repeat | | | |
                """);
        assertThat(walked.problems()).isEmpty();
        assertThat(walked.warnings()).singleElement().asString().contains("takes too long");
    }

    @Test
    void severalAreTriedOutAtTheSameTime() {
        // In “${town}” of a label that was written by hand, JavaRosa waits for an answer that never comes.
        String xform = new String(Forms.formWith("Thank you, ${town}", "Thank you"), StandardCharsets.UTF_8);
        assertThat(IntStream.range(0, 8).parallel().mapToObj(_ -> FormWalk.walk(xform, Map.of())))
                .allSatisfy(walked -> assertThat(walked.problems()).isEmpty());
    }
}
