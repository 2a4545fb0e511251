package org.romact.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;
import org.romact.forms.answers.Answer.Missing;
import org.romact.forms.codebook.CsvStyle;
import org.romact.forms.codebook.Layout;
import org.romact.forms.codebook.TableCsv;
import org.romact.forms.definition.FormDefinition;

final class A03_VersionsAreMergedTest {
    private final FormDefinition old = Forms.household();
    private final FormDefinition now = FormDefinition.read(Forms.formWithAll(
                    "version=\"3\"", "version=\"4\"",
                    "<town/>", "<place_name/>",
                    "/data/town\"", "/data/place_name\"",
                    "/data/adults\" type=\"int\"", "/data/adults\" type=\"decimal\"",
                    "<photo/>", "<phone/>",
                    "/data/photo\"", "/data/phone\"",
                    "<label>Photo<", "<label>Telephone<"))
            .get();
    private final MergedForm merged = new MergedForm(List.of(old, now));
    private final Row before = Forms.answers("household-1.xml").root();
    private final Answers newer = Answers.read(
                    now,
                    Forms.instanceWithAll(
                            "version=\"3\"", "version=\"4\"",
                            "<town>Fundeni</town>", "<place_name>Cluj</place_name>",
                            "<adults>2", "<adults>2.5"))
            .get();
    private final Row after = newer.root();

    @Test
    void aRenamedQuestionStaysOneColumn() {
        MergedForm.Column town = column("/data/place_name");
        assertThat(town.cell(before).raw()).isEqualTo("Fundeni");
        assertThat(town.cell(after).raw()).isEqualTo("Cluj");
    }

    @Test
    void aRetypedQuestionIsReadUnderTheTypeThatHoldsBoth() {
        MergedForm.Column adults = column("/data/adults");
        assertThat(adults.cell(before).answer()).isEqualTo(new Answer.Decimal(2));
        assertThat(adults.cell(after).answer()).isEqualTo(new Answer.Decimal(2.5));
    }

    @Test
    void whatOneVersionDoesNotAskIsAbsentThere() {
        assertThat(column("/data/photo").cell(before).raw()).isEqualTo("1700000000.jpg");
        assertThat(column("/data/photo").cell(after).answer()).isEqualTo(Missing.ABSENT);
        assertThat(column("/data/phone").cell(before).answer()).isEqualTo(Missing.ABSENT);
    }

    @Test
    void reportsWhatChanged() {
        assertThat(merged.changes().getOrDefault("3", List.of())).hasSize(4);
    }

    @Test
    void allVersionsLeaveInOneTable() throws IOException {
        Layout layout = Layout.of(merged.form()).getFirst();
        StringBuilder out = new StringBuilder();
        TableCsv csv = new TableCsv(layout, CsvStyle.TOLD_APART, out, merged);
        csv.write(Forms.answers("household-1.xml"));
        csv.write(newer);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.getFirst()).contains(",place_name,", ",phone,").endsWith(",photo");
        assertThat(lines.get(1))
                .contains(",uuid:1,3,", ",Fundeni,", ",(absent),")
                .endsWith(",1700000000.jpg");
        assertThat(lines.get(2)).contains(",uuid:1,4,", ",Cluj,", ",2.5,").endsWith(",(absent)");
    }

    private MergedForm.Column column(String path) {
        return merged.column(path).orElseThrow();
    }
}
