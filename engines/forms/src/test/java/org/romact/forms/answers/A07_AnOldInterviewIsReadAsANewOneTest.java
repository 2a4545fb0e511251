package org.romact.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.expression.Expression;
import org.romact.forms.expression.Value;
import org.romact.forms.xlsform.Compiled;
import org.romact.forms.xlsform.XlsForm;

/** What is worked out by the names of the newest version finds the answers that were given under older ones. */
class A07_AnOldInterviewIsReadAsANewOneTest {
    private static final FormDefinition BEFORE = version(
            1,
            "| integer | rooms | How many rooms? | |",
            "| text | well | Which well? | |",
            "| begin repeat | member | Member | |",
            "| integer | age | How old? | |",
            "| text | nick | What are they called? | |",
            "| begin repeat | job | Job | |",
            "| integer | pay | What is paid? | |",
            "| end repeat | | | |",
            "| end repeat | | | |");
    private static final FormDefinition AFTER = version(
            2,
            "| decimal | space | How many rooms are there? | rooms |",
            "| begin repeat | person | Person | member |",
            "| integer | years | Age in years? | age |",
            "| begin repeat | job | Job | |",
            "| integer | wage | What is the wage? | pay |",
            "| end repeat | | | |",
            "| end repeat | | | |");
    private static final MergedForm MERGED = new MergedForm(List.of(BEFORE, AFTER));
    private static final Answers OLD = MERGED.joined(filled(
            BEFORE,
            "<rooms>3</rooms><well>upper</well><member><age>40</age><nick>Ana</nick><job><pay>7</pay></job>"
                    + "<job><pay>5</pay></job></member><member><age>9</age></member>"));
    private static final Answers NEW = MERGED.joined(
            filled(AFTER, "<space>2.5</space><person><years>30</years><job><wage>8</wage></job></person>"));

    @Test
    void aFormulaFindsRenamedQuestionsAndRepeats() {
        assertThat(number("${space} * 2", OLD)).isEqualTo(6);
        assertThat(number("${space} * 2", NEW)).isEqualTo(5);
        assertThat(number("count-if(${person}, ${years} < 16)", OLD)).isEqualTo(1);
        assertThat(number("count-if(${person}, ${years} < 16)", NEW)).isZero();
        assertThat(number("sum(${wage})", OLD.rows("/data/person").getFirst())).isEqualTo(12);
    }

    @Test
    void whatIsNoLongerAskedStaysInItsTableAndIsMissingInNewOnes() {
        assertThat(OLD.root().findNamed("well").orElseThrow().raw()).isEqualTo("upper");
        assertThat(NEW.root().findNamed("well").orElseThrow().answer()).isEqualTo(Answer.Missing.ABSENT);
        assertThat(OLD.rows("/data/person")
                        .getFirst()
                        .findNamed("nick")
                        .orElseThrow()
                        .raw())
                .isEqualTo("Ana");
        assertThat(MERGED.form().table("/data/person").orElseThrow().columnNamed("nick"))
                .isNotNegative();
    }

    @Test
    void rowsKeepTheirKeys() {
        Answers asItCame = filled(BEFORE, "<member><age>1</age></member>");
        assertThat(MERGED.joined(asItCame).rows("/data/person").getFirst().key())
                .isEqualTo(asItCame.rows("/data/member").getFirst().key());
    }

    @Test
    void aRepeatThatLeftAnotherKeepsItsTurns() {
        FormDefinition apart = version(
                3,
                "| begin repeat | job | Job | |",
                "| integer | wage | What is the wage? | pay |",
                "| end repeat | | | |");
        Answers old = new MergedForm(List.of(BEFORE, apart))
                .joined(filled(
                        BEFORE, "<member><job><pay>7</pay></job></member><member><job><pay>5</pay></job></member>"));
        assertThat(number("sum(${wage})", old)).isEqualTo(12);
    }

    private static double number(String formula, Answers answers) {
        return number(formula, answers.root());
    }

    private static double number(String formula, Row row) {
        return ((Value.Number) Expression.parse(formula).get().evaluate(row)).number();
    }

    private static FormDefinition version(int number, String... rows) {
        String form = """
                | survey | | | | |
                | | type | name | label | romact::formerly |
                %s
                | settings | | |
                | | form_id | version |
                | | lives | %d |
                """.formatted(
                String.join("\n", Arrays.stream(rows).map(row -> "| " + row).toList()), number);
        Compiled compiled = XlsForm.compile(form.getBytes(StandardCharsets.UTF_8), "");
        assertThat(compiled.warnings())
                .filteredOn(w -> !w.key().contains("label"))
                .isEmpty();
        String xform = ((Compiled.CompiledForm) compiled).xml();
        return FormDefinition.read(xform.getBytes(StandardCharsets.UTF_8)).get();
    }

    private static Answers filled(FormDefinition form, String answers) {
        String xml = "<data id=\"lives\" version=\"%s\">%s<meta><instanceID>uuid:1</instanceID></meta></data>"
                .formatted(form.version(), answers);
        return Answers.read(form, xml.getBytes(StandardCharsets.UTF_8)).get();
    }
}
