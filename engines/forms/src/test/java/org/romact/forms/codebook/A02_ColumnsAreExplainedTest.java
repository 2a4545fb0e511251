package org.romact.forms.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;
import org.romact.forms.definition.FormDefinition;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class A02_ColumnsAreExplainedTest {
    private final FormDefinition form = Forms.household();
    private final Layout households = Layout.of(form).get(0);
    private final Layout members = Layout.of(form).get(1);

    @Test
    void aCodeBookSpeaksTheReadersLanguage() {
        CodeBook romanian = CodeBook.of(form, "ro");
        CodeBook english = CodeBook.of(form, "English (en)");
        assertThat(romanian.chapters()).extracting(CodeBook.Chapter::heading).containsExactly("Household", "Membru");
        assertThat(entry(english, "water__well").label())
                .isEqualTo("Where does the water of ${town} come from? — Well <deep>");
        assertThat(entry(romanian, "water").hint()).isEqualTo("Citiți tot");
    }

    @Test
    void aCodeBookEscapesWhatPeopleWrote() {
        String html = CodeBook.of(form, "en").html(new CodeBook.Heads("Column", "Meaning", "Codes", "Asked if"));
        assertThat(html).contains("Well &lt;deep&gt;").doesNotContain("<deep>").contains("lang=\"en\"");
    }

    @Test
    void csvwDescribesTheSameColumnsAsTheFiles() {
        String json = Csvw.metadata(form, CsvStyle.TOLD_APART);
        assertThat(json)
                .contains("\"@context\": \"http://www.w3.org/ns/csvw\"")
                .contains("\"url\": \"household-member.csv\"")
                .contains("\"foreignKeys\": [{\"columnReference\": \"parent_key\","
                        + " \"reference\": {\"resource\": \"household.csv\", \"columnReference\": \"row_key\"}}]")
                .contains("\"dialect\": {\"header\": true, \"encoding\": \"utf-8\"}")
                .contains("\"null\": [\"\",\n\"(absent)\",\n\"(not asked)\",\n\"(refused)\"]")
                .contains("{\"@value\": \"De unde vine apa?\", \"@language\": \"ro\"}");
        for (Column column : households.columns()) assertThat(json).contains("\"titles\": \"" + column.name() + "\"");
    }

    @Test
    void spssReadsAndLabels() {
        assertThat(SpssSyntax.of(members, "en"))
                .startsWith("* Encoding: UTF-8.\nGET DATA\n  /TYPE=TXT\n  /FILE='household-member.csv'")
                .contains("\n    age F12.0\n    income F18.6\n    sex A1.\n")
                .contains("VARIABLE LABELS sex 'Sex'.\nVALUE LABELS sex\n  'f' 'Woman'\n  'm' 'Man'.\n");
    }

    @Test
    void stataNumbersTheCodesAndKeepsTheGapsApart() {
        assertThat(StataCommands.of(members, "en"))
                .contains("rename romact__6 name\n")
                .contains("destring age, replace\n")
                .contains("replace romact__new = 1 if sex == `\"f\"'\n")
                .contains("replace romact__new = .n if sex == \".n\"\n")
                .contains(
                        "label define codes_9 ///\n  1 `\"Woman\"' ///\n  2 `\"Man\"', modify\nlabel values sex codes_9\n");
    }

    @Test
    void rMakesFactors() {
        assertThat(RScript.of(members, CsvStyle.TOLD_APART, "en"))
                .startsWith("answers <- read.csv(\"household-member.csv\", colClasses = \"character\","
                        + " na.strings = c(\"\", \"(refused)\", \"(not asked)\", \"(absent)\")")
                .contains("answers[[\"age\"]] <- as.numeric(answers[[\"age\"]])\n")
                .contains("levels = c(\"f\", \"m\"),\n  labels = c(\"Woman\", \"Man\"))");
    }

    @Test
    void noTextCanEscapeFromItsQuotes() {
        FormDefinition hostile = FormDefinition.read(
                        Forms.formWithAll("<label>Woman<", "<label>'. HOST. \"'`\"; system(\"x\") $S_ADO \\<"))
                .get();
        Layout layout = Layout.of(hostile).get(1);
        assertThat(SpssSyntax.of(layout, "en")).contains("'f' '''. HOST. \"''`\"; system(\"x\") $S_ADO \\'");
        assertThat(StataCommands.of(layout, "en")).contains("1 `\"'. HOST. ”''”; system(”x”) \\$S_ADO \\\"'");
        assertThat(RScript.of(layout, CsvStyle.EMPTY, "en"))
                .contains("\"'. HOST. \\\"'`\\\"; system(\\\"x\\\") $S_ADO \\\\\"");
    }

    @Test
    void ddiIsWellFormedAndNamesEveryColumn() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document ddi = factory.newDocumentBuilder().parse(new InputSource(new StringReader(DdiCodebook.of(form))));
        Element root = ddi.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("ddi:codebook:2_5");
        assertThat(root.getElementsByTagName("var").getLength())
                .isEqualTo(households.columns().size() + members.columns().size());
        assertThat(DdiCodebook.of(form)).contains("<qstnLit xml:lang=\"ro\">De unde vine apa?</qstnLit>");
    }

    @Test
    void findsTheTagInALanguagesName() {
        assertThat(LanguageTag.of("Română (ro)")).contains("ro");
        assertThat(LanguageTag.of("sr-Cyrl")).contains("sr-Cyrl");
        assertThat(LanguageTag.of("Romani chib")).isEmpty();
    }

    private static CodeBook.Entry entry(CodeBook book, String column) {
        return book.chapters().getFirst().entries().stream()
                .filter(e -> e.column().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
