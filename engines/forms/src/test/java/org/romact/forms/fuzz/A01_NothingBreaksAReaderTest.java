package org.romact.forms.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.romact.forms.Forms;
import org.romact.forms.answers.Answers;
import org.romact.forms.codebook.CodeBook;
import org.romact.forms.codebook.CodeList;
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
import org.romact.forms.expression.Expression;
import org.romact.forms.paper.PaperForm;
import org.romact.forms.paper.PaperKey;
import org.romact.forms.paper.PaperWords;
import org.romact.forms.paper.TypedSheet;
import org.romact.forms.xlsform.Compiled;
import org.romact.forms.xlsform.XlsForm;
import org.romact.forms.xml.Reading;

/** One method for each thing a stranger can hand us. */
class A01_NothingBreaksAReaderTest {
    private static final String FIVE_MINUTES = "5m";
    private static final FormDefinition HOUSEHOLD = Forms.household();
    private static final Answers ANSWERS = Forms.answers("household-1.xml");

    /** Markdown, comma-separated text, .xlsx and .xls, told apart by their bytes. */
    @FuzzTest(maxDuration = FIVE_MINUTES)
    void spreadsheet(byte[] file) {
        Bounded.run(() -> readable(XlsForm.compile(file, "fuzz")));
    }

    /** The parts of an .xlsx as text, so that what is invented is the spreadsheet and not the archive around it. */
    @FuzzTest(maxDuration = FIVE_MINUTES)
    void partsOfAnXlsx(byte[] parts) {
        Bounded.run(() -> readable(XlsForm.compile(Packed.xlsx(parts), "fuzz.xlsx")));
    }

    /** Where an author writes XPath. */
    @FuzzTest(maxDuration = FIVE_MINUTES)
    void expressionInAForm(byte[] text) {
        String cell = "\"" + new String(text, StandardCharsets.UTF_8).replace("\"", "\"\"") + "\"";
        String form = """
                survey,type,name,label,calculation,relevant,constraint,choice_filter,default
                ,text,a,A ${b},,,,,%1$s
                ,begin repeat,r,R,,,,,
                ,text,b,B,,%1$s,%1$s,,
                ,calculate,c,,%1$s,,,,
                ,select_one l,d,%1$s,,,,%1$s,
                ,end repeat,,,,,,,
                choices,list_name,name,label
                ,l,x,X
                """.formatted(cell);
        Bounded.run(() -> readable(XlsForm.compile(form.getBytes(StandardCharsets.UTF_8), "fuzz.csv")));
    }

    @FuzzTest(maxDuration = FIVE_MINUTES)
    void form(byte[] xform) {
        Bounded.run(() -> {
            if (FormDefinition.read(xform) instanceof Reading.Read<FormDefinition>(FormDefinition form, var _))
                use(form);
        });
    }

    @FuzzTest(maxDuration = FIVE_MINUTES)
    void filledForm(byte[] instance) {
        Bounded.run(() -> {
            if (Answers.read(HOUSEHOLD, instance, Set.of("-99", "refused"))
                    instanceof Reading.Read<Answers>(Answers answers, var _)) use(answers);
        });
    }

    /** What an indicator is computed by. */
    @FuzzTest(maxDuration = FIVE_MINUTES)
    void expression(byte[] text) {
        Bounded.run(() -> {
            if (!(Expression.parse(new String(text, StandardCharsets.UTF_8))
                    instanceof Reading.Read<Expression>(Expression expression, var _))) return;
            boolean fits = expression.check(HOUSEHOLD, HOUSEHOLD.rootPath()).isEmpty();
            if (fits) expression.evaluate(ANSWERS.root());
        });
    }

    /** Lines of {@code number=what stands there}. */
    @FuzzTest(maxDuration = FIVE_MINUTES)
    void typedFromPaper(byte[] lines) {
        Bounded.run(() -> {
            Map<String, String> typed = new LinkedHashMap<>();
            for (String line : new String(lines, StandardCharsets.UTF_8).split("\n")) {
                String[] sides = line.split("=", 2);
                typed.put(sides[0], sides.length == 2 ? sides[1] : "");
            }
            if (TypedSheet.instance(PaperKey.of(HOUSEHOLD), "uuid:fuzz", typed)
                    instanceof Reading.Read<byte[]>(byte[] instance, var _)) {
                assertThat(Answers.read(HOUSEHOLD, instance)).isInstanceOf(Reading.Read.class);
            }
        });
    }

    private static void readable(Compiled compiled) throws IOException {
        compiled.warnings().forEach(w -> assertThat(w.sentence()).isNotBlank());
        switch (compiled) {
            case Compiled.Refused(var problems, var _) ->
                assertThat(problems)
                        .isNotEmpty()
                        .allSatisfy(p -> assertThat(p.sentence()).isNotBlank());
            case Compiled.CompiledForm form -> readable(form.xml());
        }
    }

    /** What the compiler lets pass, the reader reads. */
    private static void readable(String xform) {
        assertThat(FormDefinition.read(xform.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Read.class);
    }

    private static void use(FormDefinition form) throws IOException {
        for (Layout layout : Layout.of(form)) {
            RScript.of(layout, CsvStyle.TOLD_APART, "en");
            SpssSyntax.of(layout, "en");
            StataCommands.of(layout, "en");
            new TableCsv(layout, CsvStyle.SPREADSHEET, Writer.nullWriter());
        }
        CodeBook.of(form, "en").html(new CodeBook.Heads("Column", "Meaning", "Codes", "Asked if"));
        CodeList.write(form, Writer.nullWriter());
        Csvw.metadata(form, CsvStyle.EMPTY);
        DdiCodebook.of(form);
        PaperForm.html(form, "en", PaperWords.ENGLISH, 2);
        PaperKey.of(form);
        FormComparison.between(HOUSEHOLD, form);
    }

    private static void use(Answers answers) throws IOException {
        for (Layout layout : Layout.of(HOUSEHOLD)) {
            new TableCsv(layout, CsvStyle.SPREADSHEET, Writer.nullWriter()).write(answers);
            answers.rows(layout.table().path())
                    .forEach(row -> assertThat(row.key()).isNotBlank());
        }
    }
}
