package org.romact.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;

final class A02_AnotherHandWroteItTest {
    private final Reading<FormDefinition> reading = FormDefinition.read(Forms.bytes("handwritten.xml"));

    @Test
    void readsOtherPrefixesRelativeReferencesAndBindsById() {
        FormDefinition form = reading.get();
        assertThat(form.title()).isEqualTo("Visit");
        assertThat(form.questions()).extracting(Question::path).containsExactly("/visit/who", "/visit/inside/heat");
        assertThat(form.find("/visit/who").orElseThrow().label().text()).isEqualTo("Who are you?");
        assertThat(form.find("/visit/inside/heat").orElseThrow().type()).isEqualTo(DataType.BOOLEAN);
        assertThat(form.languages()).isEmpty();
    }

    @Test
    void remarksOnWhatItPassesOver() {
        assertThat(reading.complaints())
                .extracting(Complaint::sentence)
                .anyMatch(s -> s.contains("<sketch>"))
                .anyMatch(s -> s.contains("x:unheard"));
    }
}
