package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.xlsform.FormDraft.Choice;
import org.romact.forms.xlsform.FormDraft.Group;
import org.romact.forms.xlsform.FormDraft.Kind;
import org.romact.forms.xlsform.FormDraft.Question;

class A20_FormsAreMadeByHandTest {
    private static final String EN = "English (en)";
    private static final String RO = "Română (ro)";

    private final Question water = new Question(
                    Kind.ONE_OF,
                    "water",
                    Map.of(EN, "Where is your water?", RO, "Unde aveți apă?"),
                    List.of(
                            new Choice("inside", Map.of(EN, "Inside", RO, "În casă")),
                            new Choice("street", Map.of(EN, "In the street", RO, "Pe stradă"))))
            .required(true);

    private final Question metres = new Question(
                    Kind.WHOLE_NUMBER, "metres", Map.of(EN, "How many metres away?", RO, "La câți metri?"))
            .relevantIf("${water} = 'street'")
            .holding(". >= 0", Map.of(EN, "Not below zero.", RO, "Nu sub zero."));

    @Test
    void aDraftBecomesAFormInEveryLanguage() {
        FormDraft draft = new FormDraft("well", "The well", "1", RO, List.of(water, metres));
        FormDefinition form = form(draft);
        assertThat(form.id()).isEqualTo("well");
        assertThat(form.languages()).containsExactlyInAnyOrder(EN, RO);
        assertThat(form.defaultLanguage()).contains(RO);
        assertThat(form.questions())
                .filteredOn(question -> question.isAsked())
                .extracting(question -> question.name())
                .containsExactly("water", "metres");
        assertThat(form.questions().stream()
                        .filter(it -> it.name().equals("metres"))
                        .findFirst()
                        .orElseThrow()
                        .label()
                        .in(EN))
                .isEqualTo("How many metres away?");
    }

    @Test
    void groupsMayRepeat() {
        FormDraft draft = new FormDraft(
                "home",
                "Home",
                "",
                EN,
                List.of(new Group(
                        "member",
                        Map.of(EN, "Member"),
                        "",
                        true,
                        List.of(new Question(Kind.TEXT, "nickname", Map.of(EN, "What are you called?"))))));
        assertThat(form(draft).repeats()).hasSize(1);
    }

    @Test
    void aProblemLeadsToItsItem() {
        FormDraft draft =
                new FormDraft("well", "The well", "1", EN, List.of(water, metres.relevantIf("${wather} = 1")));
        Compiled.Refused refused = (Compiled.Refused) draft.compile();
        assertThat(refused.problems()).hasSize(1);
        assertThat(draft.itemAt(refused.problems().getFirst())).isEqualTo("metres");
        assertThat(refused.problems().getFirst().sentence()).contains("wather");
    }

    @Test
    void nothingToChooseFromIsRefusedAtOnce() {
        assertThatThrownBy(() -> new Question(Kind.ONE_OF, "water", Map.of(EN, "Water?")))
                .hasMessage("Question water needs choices.");
    }

    private static FormDefinition form(FormDraft draft) {
        Compiled compiled = draft.compile();
        assertThat(compiled).isInstanceOf(Compiled.CompiledForm.class);
        return FormDefinition.read(((Compiled.CompiledForm) compiled).xml().getBytes(StandardCharsets.UTF_8))
                .get();
    }
}
