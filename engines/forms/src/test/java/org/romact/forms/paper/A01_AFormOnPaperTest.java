package org.romact.forms.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;
import org.romact.forms.definition.FormDefinition;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class A01_AFormOnPaperTest {
    private final FormDefinition form = Forms.household();
    private final String english = PaperForm.html(form, "en", PaperWords.ENGLISH, 2);

    @Test
    void numbersEveryQuestionThatIsPutToAPerson() {
        assertThat(PaperKey.of(form).entries())
                .extracting(e -> e.number() + " " + e.question().name())
                .containsExactly(
                        "1 town",
                        "2 water",
                        "3 depth",
                        "4 tested",
                        "5 name",
                        "6 age",
                        "7 income",
                        "8 sex",
                        "9 place",
                        "10 photo",
                        "11 village");
    }

    @Test
    void theKeySaysWhatEachNumberAndBoxStandsFor() {
        assertThat(PaperKey.of(form).html("Number", "Question", "Boxes"))
                .contains("<tr><th scope=\"row\">8</th><td><code>/data/member/sex</code></td>"
                        + "<td>1 = <code>f</code>, 2 = <code>m</code></td></tr>");
    }

    @Test
    void printsWordsAndBoxesInTheLanguageOfTheSheet() {
        assertThat(english)
                .contains("lang=\"en\"")
                .contains("<span class=\"number\">2</span> Where does the water of [1] come from?")
                .contains("<span class=\"box\">1</span> Pipe inside")
                .contains("<span class=\"box\">2</span> Well &lt;deep&gt;")
                .contains("More than one may be ticked");
        assertThat(PaperForm.html(form, "Română (ro)", PaperWords.ENGLISH, 1))
                .contains("lang=\"ro\"")
                .contains("Țeavă în casă")
                .doesNotContain("Pipe inside");
    }

    @Test
    void printsARepeatAsOftenAsWanted() {
        assertThat(english)
                .contains("<h2>Member 1</h2>")
                .contains("<h2>Member 2</h2>")
                .doesNotContain("Member 3")
                .contains("<span class=\"number\">6/2</span> Age");
    }

    @Test
    void saysWhenToAskByNumbersOnTheSheet() {
        assertThat(english)
                .contains("<p class=\"asked-if\">Only if: [2] = 2</p>")
                .contains("<p class=\"asked-if\">Only if: [6] &gt;= 16</p>");
    }

    @Test
    void printsNotesButNothingThatIsCalculated() {
        assertThat(english)
                .contains("<p class=\"note\">Thank you, [1]</p>")
                .doesNotContain("adults")
                .doesNotContain("instanceName");
    }

    @Test
    void isWellFormedAndWithoutMarkupFromTheForm() throws Exception {
        FormDefinition hostile = FormDefinition.read(
                        Forms.formWith("<label>Woman<", "<label>&lt;script&gt;alert(1)&lt;/script&gt;\" onx='1<"))
                .get();
        String html = PaperForm.html(hostile, "en", PaperWords.ENGLISH, 1);
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
        Document page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        assertThat(page.getElementsByTagName("section").getLength()).isEqualTo(2);
    }
}
