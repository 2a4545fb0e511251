package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.xlsform.Compiled.CompiledForm;
import org.romact.forms.xlsform.Compiled.Refused;

/** Whatever stands in a workbook: a form that can be read, or reasons why not; never an exception. */
class A10_AnyWorkbookIsCompiledOrRefusedTest {
    private static final List<String> PIECES = List.of(
            "text",
            "begin group",
            "end group",
            "begin repeat",
            "end repeat",
            "select_one c",
            "select_multiple c or_other",
            "calculate",
            "q",
            "r",
            "${q}",
            "${r}",
            "${",
            "${q",
            "}",
            "${last-saved#q}",
            "1",
            "yes",
            "instance('c')/root/item[name=${q}]/label",
            "pulldata('f','a','b',${q})",
            "indexed-repeat(${q}, ${r}, 1)",
            "randomize=true",
            "start=1 end=0",
            "-",
            "'",
            "\"",
            "((",
            "]",
            "مرحبا",
            "👋🏽",
            "\u0000",
            "\uD800",
            "<b>&amp;",
            "label::x",
            "table-list",
            "search('f')",
            "range",
            "geopoint",
            "audit",
            "note",
            "rank c",
            "select_one ${q}",
            "select_one_from_file f.csv",
            "background-geopoint",
            "csv-external",
            "c",
            "name",
            ". > 1");

    @Provide
    Arbitrary<String> rows() {
        Arbitrary<String> cell = Arbitraries.of(PIECES);
        return cell.list()
                .ofSize(9)
                .map(cells -> "| | " + String.join(" | ", cells) + " |\n")
                .list()
                .ofMaxSize(8)
                .map(r -> String.join("", r));
    }

    @Property(tries = 1_500, seed = "1971")
    void compilesOrRefusesAnyRows(@ForAll("rows") String rows) {
        String workbook =
                "| survey |\n| | type | name | label | calculation | relevant | choice_filter | parameters | default | appearance |\n"
                        + rows + "| choices |\n| | list_name | name | label |\n| | c | a | A |\n";
        outcome(XlsForm.compile(workbook.getBytes(StandardCharsets.UTF_8), "any"));
    }

    @Property(tries = 300, seed = "1971")
    void compilesOrRefusesAWorkbookWithSomeBytesChanged(@ForAll Random random) {
        byte[] workbook =
                "survey\n,type,name,label::En (en),calculation\n,begin repeat,r,R,\n,integer,q,Q,\n,calculate,c,,${q}*2\n,end repeat,,,\n"
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 4; i++) workbook[random.nextInt(workbook.length)] = (byte) random.nextInt(32, 127);
        outcome(XlsForm.compile(workbook, "any"));
    }

    @Property(tries = 500, seed = "1971")
    void saysOfAnyTextWhetherItIsAnExpression(@ForAll String text) {
        assertThat(XPathSyntax.mistake(text)).isNotNull();
    }

    private static void outcome(Compiled compiled) {
        switch (compiled) {
            case CompiledForm form ->
                assertThat(FormDefinition.read(form.xml().getBytes(StandardCharsets.UTF_8))
                                .get()
                                .id())
                        .isEqualTo(form.id());
            case Refused refused ->
                assertThat(refused.problems())
                        .isNotEmpty()
                        .allMatch(
                                p -> p.sentence().endsWith(".") || p.sentence().endsWith("?"));
        }
    }
}
