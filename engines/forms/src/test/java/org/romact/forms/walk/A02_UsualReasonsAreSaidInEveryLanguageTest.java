package org.romact.forms.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.romact.forms.words.Sentence;
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
                    indexed-repeat(1, 2)                ~ forms.walk.indexed-repeat
                    indexed-repeat('a', 'b', 1)         ~ forms.walk.indexed-repeat
                    randomize('a')                      ~ forms.walk.randomize
                    randomize(/data/r, 1, 2)            ~ forms.walk.randomize
                    weighted-checklist(1, 2, /data/r/again, /data/r[again = 99]/again) ~ forms.walk.weighted-checklist
                    selected('a', 1)                    ~ forms.walk.in-quotes
                    digest('a', 'b')                    ~ forms.walk.digest
                    digest('a', 'MD5', 'c')             ~ forms.walk.digest
                    format-date(today(), '%')           ~ forms.walk.date-end
                    date(99999999999)                   ~ forms.walk.no-date
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

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    instance(1)/root/x                  ~ forms.walk.instance-name
                    ../../../../x                       ~ forms.walk.too-far-up
                    """)
    void isSaidOfAFormThatNamesNoRow(String expression, String key) {
        assertThat(problem(expression).key()).isEqualTo(key);
    }

    /** What an XForm of somebody's own making may hold, and no spreadsheet leads to. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    <q/>                           ~ <r/>                            ~ forms.walk.no-question
                    ref="/data/q"                  ~ refs="/data/q"                  ~ forms.walk.binding
                    ref="/data/q"                  ~ bind="none"                     ~ forms.walk.binding
                    <value>a</value>               ~ ''                              ~ forms.walk.bare-choice
                    <item><label>A</label><value>a</value></item> ~ ''               ~ forms.walk.no-choices
                    <translation lang="en">        ~ <translation>                   ~ forms.walk.texts
                    <text id="t">                  ~ <text>                          ~ forms.walk.texts
                    jr:itext('t')                  ~ jr:itext('u')                   ~ forms.walk.no-text
                    calculate="1"                  ~ calculate="(1"                  ~ forms.walk.brackets
                    calculate="1"                  ~ calculate="/data/c | /data/n"   ~ forms.walk.unsupported
                    calculate="1"                  ~ calculate="(/data/r)[1]"        ~ forms.walk.unsupported
                    calculate="1"                  ~ calculate="1 1 #"               ~ forms.walk.syntax
                    </model> ~ <setvalue event="odk-instance-first-load" ref="/data/c" value="/data/c | /data/n"/></model> ~ forms.walk.union
                    </model> ~ <setvalue event="odk-instance-first-load" ref="/data/c" value="(/data/r)[1]"/></model> ~ forms.walk.filter
                    constraint="1"                 ~ constraint="1 #"                ~ forms.walk.syntax
                    relevant="1"                   ~ relevant="/data/w"              ~ forms.walk.circle
                    start="1"                      ~ start="one"                     ~ forms.walk.range
                    ref="/data/r/a"                ~ ref="/data/c"                   ~ forms.walk.repeat-place
                    """)
    void isSaidOfWhatIsWrittenByHand(String sound, String wrong, String key) {
        assertThat(FormWalk.walk(BY_HAND, Map.of()).problems()).isEmpty();
        assertThat(BY_HAND).contains(sound);
        Problem problem = FormWalk.walk(BY_HAND.replace(sound, wrong), Map.of())
                .problems()
                .getFirst();
        assertThat(problem.key()).as(problem.sentence()).isEqualTo(key);
        WrittenTexts.check(problem.said());
    }

    private static final String BY_HAND = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
            <h:head><h:title>T</h:title><model>
            <itext><translation lang="en"><text id="t"><value>Q?</value></text></translation></itext>
            <instance><data id="t"><q/><c/><w/><n/><r><a/></r></data></instance>
            <bind nodeset="/data/w" calculate="1" constraint="1" relevant="1"/><bind nodeset="/data/n" type="int"/>
            </model></h:head><h:body>
            <select1 ref="/data/q"><label ref="jr:itext('t')"/><item><label>A</label><value>a</value></item></select1>
            <range ref="/data/n" start="1" end="5" step="1"><label>N</label></range>
            <group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/a"><label>A</label></input></repeat></group>
            </h:body></h:html>
            """;

    @Test
    void anythingElseIsIntroducedInTheAuthorsLanguageAndQuoted() {
        assertThat(Cause.of(new IllegalStateException(), "sanity check failed")).isEmpty();
        for (String key : List.of("forms.walk.refused", "forms.walk.stopped")) {
            Sentence said = Sentence.of(key, "reason", "sanity check failed");
            WrittenTexts.check(said);
            assertThat(said.in("hu")).contains("angolul adja meg az okot", "„sanity check failed”");
            assertThat(said.in("bg")).contains("на английски", "„sanity check failed“");
        }
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
