package org.romact.forms.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.romact.forms.words.Sentences;
import org.romact.forms.words.WrittenTexts;
import org.romact.forms.xlsform.Compiled.CompiledForm;
import org.romact.forms.xlsform.Problem;
import org.romact.forms.xlsform.XlsForm;

/** What JavaRosa says in English is said in romact's words where it is a usual thing. */
class A02_UsualReasonsAreSaidInEveryLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    if(1)                               ~ forms.walk.arguments
                    exp()                               ~ forms.walk.arguments
                    random(1)                           ~ forms.walk.arguments
                    nope(1)                             ~ forms.walk.function
                    substr('a')                         ~ forms.walk.function
                    jr:choice-name('a')                 ~ forms.walk.function
                    area('x')                           ~ forms.walk.no-place
                    distance('x')                       ~ forms.walk.no-place
                    date('2026-13-45')                  ~ forms.walk.no-date
                    format-date(today(), '%Q')          ~ forms.walk.date-sign
                    sum('x')                            ~ forms.walk.single-value
                    position(1)                         ~ forms.walk.single-value
                    /data/r/again + 1                   ~ forms.walk.repeated
                    instance('none')/root/item/x        ~ forms.walk.no-instance
                    /data/*                             ~ forms.walk.circle
                    """)
    void isSaidBesideTheExpression(String expression, String key) {
        Problem problem = problem(expression);
        assertThat(problem.key()).isEqualTo(key);
        assertThat(problem.place()).isEqualTo("survey!5:-");
        WrittenTexts.check(problem.said());
        for (String language : Sentences.LANGUAGES) {
            assertThat(problem.sentence(language)).as(language).doesNotContain("XPath", "evaluation", "ODK");
        }
    }

    @Test
    void tellsHowManyArgumentsAndWhichDate() {
        assertThat(problem("if(1)").arguments()).isEqualTo(Map.of("function", "if", "expected", 3, "given", 1));
        assertThat(problem("if(1)").sentence("ro"))
                .isEqualTo("Funcția if() cere 3 valori în paranteză, dar aici este dată 1.");
        assertThat(problem("date('2026-13-45')").sentence("sk")).startsWith("„2026-13-45“ sa používa ako dátum");
    }

    @Test
    void aPathThatNoTelephoneFollowsIsSaidOfTheWorkbook() {
        assertThat(problem("ancestor::a").key()).isEqualTo("forms.walk.step");
    }

    @Test
    void anythingElseIsSaidInJavaRosasWords() {
        Problem problem = problem("digest('a', 'b')");
        assertThat(problem.key()).isEqualTo("forms.walk.refused");
        assertThat(problem.sentence("hu")).contains("unsupported construct");
    }

    private static Problem problem(String expression) {
        String form = """
                | survey | | | | |
                | | type | name | label | calculation |
                | | begin repeat | r | R | |
                | | integer | again | Again | |
                | | end repeat | | | |
                | | text | q | Q | %s |
                """.formatted(expression);
        CompiledForm compiled = (CompiledForm) XlsForm.compile(form.getBytes(StandardCharsets.UTF_8), "");
        List<Problem> problems = FormWalk.walk(compiled.xml(), compiled.rows()).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}
