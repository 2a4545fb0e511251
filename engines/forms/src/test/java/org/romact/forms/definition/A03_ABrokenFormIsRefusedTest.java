package org.romact.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;

final class A03_ABrokenFormIsRefusedTest {
    @Test
    void refusesABindOfANodeThatIsNotThere() {
        Complaint complaint = only("<bind nodeset=\"/data/town\"", "<bind nodeset=\"/data/twon\"");
        assertThat(complaint.sentence())
                .isEqualTo("A <bind> is about /data/twon, but the form's instance has no such node.");
        assertThat(complaint.line()).isEqualTo(46);
        assertThat(complaint.column()).isEqualTo(7);
    }

    @Test
    void refusesAControlOfANodeThatIsNotThere() {
        assertThat(only("<input ref=\"/data/town\"", "<input ref=\"/data/twon\"")
                        .sentence())
                .isEqualTo("<input> fills /data/twon, but the form's instance has no such node.");
    }

    @Test
    void refusesATextThatNoTranslationHas() {
        assertThat(only("jr:itext('/data/water:hint')", "jr:itext('/data/water:hnit')")
                        .sentence())
                .isEqualTo("The text “/data/water:hnit” is referred to here, but no <translation> has it.");
    }

    @Test
    void refusesATextGivenTwice() {
        assertThat(only("<text id=\"water-1\"><value>Fântână</value>", "<text id=\"water-0\"><value>Fântână</value>")
                        .sentence())
                .isEqualTo("The text “water-0” is given twice in Română (ro).");
    }

    @Test
    void refusesChoicesFromAListThatIsNotThere() {
        assertThat(only("<instance id=\"villages\"", "<instance id=\"village\"").sentence())
                .contains("instance “villages”, which the form does not have");
    }

    @Test
    void refusesAFormWithoutAnId() {
        assertThat(only("id=\"household\" ", "").sentence()).contains("give <data> an id attribute");
    }

    @Test
    void refusesAMediaNameThatWouldLeaveTheFolder() {
        assertThat(only("tap.png", "../../etc/passwd").sentence()).contains("plain file name");
    }

    @Test
    void saysEverythingThatIsWrongInOneGo() {
        byte[] form = new String(Forms.formWith("ref=\"/data/town\"", "ref=\"/data/a\""), StandardCharsets.UTF_8)
                .replace("ref=\"/data/place\"", "ref=\"/data/b\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(complaints(form)).hasSize(2);
    }

    @Test
    void remarksOnAMissingTranslationButReadsOn() {
        byte[] form = Forms.formWith("<text id=\"water-1\"><value>Fântână</value></text>", "");
        Reading<FormDefinition> reading = FormDefinition.read(form);
        assertThat(reading.complaints())
                .extracting(Complaint::sentence)
                .containsExactly("The text “water-1” has no translation into Română (ro).");
        assertThat(reading.get()
                        .find("/data/water")
                        .orElseThrow()
                        .choices()
                        .listed()
                        .get(1)
                        .label()
                        .text())
                .isEqualTo("Well <deep>");
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThat(complaints("<data/>".getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .sentence())
                .startsWith("This is not an XForm");
        assertThat(complaints(new byte[0]).getFirst().sentence()).isEqualTo("The file is empty.");
        assertThat(complaints("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .sentence())
                .startsWith("The file is not well-formed XML");
    }

    private static Complaint only(String text, String replacement) {
        List<Complaint> complaints = complaints(Forms.formWith(text, replacement));
        assertThat(complaints).hasSize(1);
        return complaints.getFirst();
    }

    private static List<Complaint> complaints(byte[] form) {
        Reading<FormDefinition> reading = FormDefinition.read(form);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return reading.complaints();
    }
}
