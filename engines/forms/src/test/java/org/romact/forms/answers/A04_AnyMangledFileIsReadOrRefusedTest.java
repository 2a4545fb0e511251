package org.romact.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;
import org.romact.forms.codebook.CodeBook;
import org.romact.forms.codebook.CsvStyle;
import org.romact.forms.codebook.Csvw;
import org.romact.forms.codebook.DdiCodebook;
import org.romact.forms.codebook.Layout;
import org.romact.forms.codebook.RScript;
import org.romact.forms.codebook.SpssSyntax;
import org.romact.forms.codebook.StataCommands;
import org.romact.forms.codebook.TableCsv;
import org.romact.forms.definition.FormComparison;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.paper.PaperForm;
import org.romact.forms.paper.PaperWords;
import org.romact.forms.words.WrittenTexts;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;

/** Forms and filled forms with pieces cut out, doubled, swapped and overwritten: whatever is still read can also be used. */
final class A04_AnyMangledFileIsReadOrRefusedTest {
    private static final String FORM = new String(Forms.bytes("household.xml"), StandardCharsets.UTF_8);
    private static final String INSTANCE = new String(Forms.bytes("household-1.xml"), StandardCharsets.UTF_8);
    private static final FormDefinition HOUSEHOLD = Forms.household();

    private record Cut(double at, double length, double to, String put) {
        String in(String text) {
            int from = (int) (at * text.length());
            int end = Math.min(text.length(), from + (int) (length * 60));
            String piece = text.substring(from, end);
            String rest = text.substring(0, from) + put + text.substring(end);
            int target = (int) (to * rest.length());
            return rest.substring(0, target) + piece + rest.substring(target);
        }
    }

    @Provide
    Arbitrary<List<Cut>> cuts() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        Arbitrary<String> put = Arbitraries.of(
                "",
                "",
                "/",
                "..",
                "''",
                "\"",
                "]",
                "instance('water')",
                "jr:itext('x')",
                "<a/>",
                "id",
                "😀",
                "-1",
                "data",
                "\u202E");
        return Combinators.combine(share, share, share, put)
                .as(Cut::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property(tries = 1000, seed = "1971")
    void aMangledFormIsReadOrRefused(@ForAll("cuts") List<Cut> cuts) throws IOException {
        switch (FormDefinition.read(mangled(FORM, cuts))) {
            case Reading.Read<FormDefinition> read -> use(read.value());
            case Reading.Refused<FormDefinition> refused -> assertSentences(refused.complaints());
        }
    }

    /** Renames one thing throughout, so that the form stays whole but odd. */
    @Property(tries = 500, seed = "1971")
    void anOddFormIsReadOrRefused(@ForAll("words") String word, @ForAll("words") String by) throws IOException {
        byte[] odd = FORM.replace(word, by).getBytes(StandardCharsets.UTF_8);
        switch (FormDefinition.read(odd)) {
            case Reading.Read<FormDefinition> read -> use(read.value());
            case Reading.Refused<FormDefinition> refused -> assertSentences(refused.complaints());
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "household",
                "member",
                "age",
                "data",
                "water",
                "town",
                "name",
                "value",
                "label",
                "item",
                "root",
                "select1",
                "select",
                "input",
                "group",
                "repeat",
                "nodeset",
                "ref=",
                "itext",
                "translation",
                "lang",
                "type=\"int\"",
                "type=\"geopoint\"",
                "jr://",
                "meta",
                "instance",
                "bind",
                "ț",
                "ro",
                "/data",
                "relevant",
                "..");
    }

    @Property(tries = 1000, seed = "1971")
    void aMangledInstanceIsReadOrRefused(@ForAll("cuts") List<Cut> cuts) throws IOException {
        switch (Answers.read(HOUSEHOLD, mangled(INSTANCE, cuts))) {
            case Reading.Read<Answers> read -> export(HOUSEHOLD, read.value());
            case Reading.Refused<Answers> refused -> assertSentences(refused.complaints());
        }
    }

    @Property(tries = 500, seed = "1971")
    void anyAnswerKeepsItsText(@ForAll("texts") String text) {
        String xml =
                INSTANCE.replace("<age>34</age>", "<age>" + text + "</age>").replace("44.45 26.1 80 4.5", text);
        Answers answers =
                Answers.read(HOUSEHOLD, xml.getBytes(StandardCharsets.UTF_8)).get();
        assertThat(answers.root().findNamed("place").orElseThrow().raw()).isEqualTo(text);
        assertThat(answers.rows("/data/member")
                        .getFirst()
                        .findNamed("age")
                        .orElseThrow()
                        .raw())
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("0123456789.,;:+-eETZxX /NaInfty²٣")
                .ofMaxLength(25);
    }

    @Test
    void longNamesAndRulesDoNotOverflowTheStack() throws IOException {
        String path = "/data" + "/a".repeat(100_000);
        use(FormDefinition.read(Forms.formWithAll(
                        "selected( /data/water , 'well')", path + " = 1",
                        "English (en)", "en" + "-abc".repeat(50_000)))
                .get());
    }

    @Test
    void aFloodOfEmptyTurnsIsRefused() {
        FormDefinition wide = FormDefinition.read(
                        Forms.formWith("<sex/></member>\n", "<sex/>" + many("x", 100) + "</member>\n"))
                .get();
        byte[] flood = Forms.instanceWith("<village/>", "<member/>".repeat(100_000));
        assertThat(Answers.read(wide, flood).complaints())
                .extracting(Complaint::sentence)
                .containsExactly("The filled form has more turns of its repeats than are read.");
        assertThat(Answers.read(HOUSEHOLD, flood).get().rows("/data/member")).hasSize(100_002);
    }

    private static String many(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> "<" + name + i + "/>").collect(Collectors.joining());
    }

    @Test
    void aFloodOfLanguagesAndRepeatsIsReadInTime() {
        String languages = IntStream.range(0, 1000)
                .mapToObj("<translation lang='%d'/>"::formatted)
                .collect(Collectors.joining());
        assertThat(FormDefinition.read(Forms.formWith("<itext>", "<itext>" + languages))
                        .complaints())
                .extracting(Complaint::sentence)
                .contains("The form has more than 200 languages.");
        String nodes = IntStream.range(0, 20_000)
                .mapToObj("<r%1$d><q/></r%1$d>"::formatted)
                .collect(Collectors.joining());
        String body = IntStream.range(0, 20_000)
                .mapToObj("<repeat nodeset='/data/r%d'/>"::formatted)
                .collect(Collectors.joining());
        byte[] form =
                Forms.formWithAll("<adults/>", nodes + "<adults/>", "<h:body class=\"pages\">", "<h:body>" + body);
        assertThat(FormDefinition.read(form).get().tables()).hasSize(20_002);
    }

    @Test
    void manyThreadsReadTheSame() {
        byte[] instance = Forms.bytes("household-1.xml");
        long different = IntStream.range(0, 4000)
                .parallel()
                .mapToObj(_ -> Answers.read(HOUSEHOLD, instance).get())
                .map(answers -> answers.rows("/data/member")
                        .getLast()
                        .findNamed("name")
                        .orElseThrow()
                        .raw())
                .filter(name -> !name.equals("Ion 😀"))
                .count();
        assertThat(different).isZero();
    }

    private static byte[] mangled(String text, List<Cut> cuts) {
        String mangled = text;
        for (Cut cut : cuts) mangled = cut.in(mangled);
        return mangled.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertSentences(List<Complaint> complaints) {
        assertThat(complaints).isNotEmpty().allMatch(c -> c.sentence().endsWith("."));
        complaints.forEach(complaint -> WrittenTexts.check(complaint.said()));
    }

    private static void use(FormDefinition form) throws IOException {
        assertThat(PaperForm.html(form, "ro", PaperWords.ENGLISH, 2)).endsWith("</article>\n");
        assertThat(DdiCodebook.of(form)).endsWith("</codeBook>\n");
        assertThat(Csvw.metadata(form, CsvStyle.EMPTY)).startsWith("{");
        assertThat(CodeBook.of(form, "en").chapters()).hasSameSizeAs(form.tables());
        assertThat(FormComparison.between(HOUSEHOLD, form).laterPaths())
                .hasSizeLessThanOrEqualTo(HOUSEHOLD.questions().size());
        for (Layout layout : Layout.of(form)) {
            assertThat(SpssSyntax.of(layout, "en")
                            + StataCommands.of(layout, "en")
                            + RScript.of(layout, CsvStyle.EMPTY, "en"))
                    .isNotBlank();
        }
        if (Answers.read(form, Forms.bytes("household-1.xml")) instanceof Reading.Read<Answers> read)
            export(form, read.value());
    }

    private static void export(FormDefinition form, Answers answers) throws IOException {
        for (Layout layout : Layout.of(form)) {
            StringBuilder out = new StringBuilder();
            new TableCsv(layout, CsvStyle.TOLD_APART, out).write(answers);
            assertThat(out.toString()).endsWith("\r\n");
        }
    }
}
