package org.romact.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;

final class A01_AFormIsReadTest {
    private final FormDefinition form = Forms.household();

    @Test
    void knowsWhichFormItIs() {
        assertThat(form.id()).isEqualTo("household");
        assertThat(form.version()).isEqualTo("3");
        assertThat(form.title()).isEqualTo("Household");
        assertThat(form.rootPath()).isEqualTo("/data");
        assertThat(form.isEncrypted()).isFalse();
    }

    @Test
    void putsTheDefaultLanguageFirst() {
        assertThat(form.languages()).containsExactly("Română (ro)", "English (en)");
        assertThat(form.defaultLanguage()).contains("Română (ro)");
    }

    @Test
    void listsQuestionsInTheirOrderWithPlainPaths() {
        assertThat(form.questions().stream().map(Question::path))
                .containsExactly(
                        "/data/start",
                        "/data/town",
                        "/data/water",
                        "/data/well/depth",
                        "/data/well/tested",
                        "/data/member/name",
                        "/data/member/age",
                        "/data/member/income",
                        "/data/member/sex",
                        "/data/place",
                        "/data/photo",
                        "/data/village",
                        "/data/adults",
                        "/data/note",
                        "/data/meta/instanceID",
                        "/data/meta/instanceName");
    }

    @Test
    void readsTypesAndControls() {
        assertThat(question("/data/start").type()).isEqualTo(DataType.DATE_TIME);
        assertThat(question("/data/start").rules().computed().preload()).isEqualTo("timestamp");
        assertThat(question("/data/water").type()).isEqualTo(DataType.CODES);
        assertThat(question("/data/water").control()).isEqualTo(Control.SELECT_MULTIPLE);
        assertThat(question("/data/member/sex").control()).isEqualTo(Control.SELECT_ONE);
        assertThat(question("/data/photo").type()).isEqualTo(DataType.BINARY);
        assertThat(question("/data/photo").kind().mediatype()).isEqualTo("image/*");
        assertThat(question("/data/adults").isComputed()).isTrue();
        assertThat(question("/data/adults").isAsked()).isFalse();
        assertThat(question("/data/note").isNote()).isTrue();
        assertThat(question("/data/meta/instanceID").isMeta()).isTrue();
    }

    @Test
    void readsWordsInEveryLanguage() {
        Question water = question("/data/water");
        assertThat(water.label().in("English (en)")).isEqualTo("Where does the water of ${town} come from?");
        assertThat(water.label().in("en")).startsWith("Where");
        assertThat(water.label().text()).isEqualTo("De unde vine apa?");
        assertThat(water.label().in("hu")).isEqualTo("De unde vine apa?");
        assertThat(water.words().guidance().in("en")).isEqualTo("Do not suggest");
        assertThat(water.words().media().getOrDefault("image", Wording.NONE).in("en"))
                .isEqualTo("tap.png");
        assertThat(question("/data/town").label().in("ro")).isEqualTo("Town");
    }

    @Test
    void readsChoicesThatStandInTheFormAndNamesThoseThatDoNot() {
        assertThat(question("/data/water").choices().listed())
                .extracting(Choice::code)
                .containsExactly("pipe_inside", "well");
        assertThat(question("/data/water").choices().listed().get(1).label().in("en"))
                .isEqualTo("Well <deep>");
        assertThat(question("/data/member/sex")
                        .choices()
                        .listed()
                        .get(0)
                        .label()
                        .text())
                .isEqualTo("Woman");
        assertThat(question("/data/village").choices())
                .isEqualTo(new Choices.External("villages", "jr://file-csv/villages.csv", "town= /data/town"));
    }

    @Test
    void readsRules() {
        Rules income = question("/data/member/income").rules();
        assertThat(income.relevant()).isEqualTo("../age  >= 16");
        assertThat(income.constraint().expression()).isEqualTo(". >= 0");
        assertThat(income.constraint().message().in("en")).isEqualTo("Not below zero");
        assertThat(question("/data/town").rules().required().expression()).isEqualTo("true()");
    }

    @Test
    void keepsATableForEachRepeat() {
        assertThat(form.tables()).extracting(Table::path).containsExactly("/data", "/data/member");
        assertThat(question("/data/member/age").repeat()).contains("/data/member");
        assertThat(form.repeat("/data/member").orElseThrow().label().in("ro")).isEqualTo("Membru");
        assertThat(form.repeat("/data/member").orElseThrow().count()).isEqualTo("/data/adults");
        assertThat(form.table("/data/member").orElseThrow().columns()).hasSize(4);
    }

    @Test
    void knowsWhatMayBeLeftOut() {
        assertThat(form.mayBeLeftOut(question("/data/well/depth"))).isTrue();
        assertThat(form.mayBeLeftOut(question("/data/member/income"))).isTrue();
        assertThat(form.mayBeLeftOut(question("/data/town"))).isFalse();
    }

    @Test
    void listsTheFilesItNeeds() {
        assertThat(form.attachments())
                .containsExactly(new Attachment("tap.png", "images"), new Attachment("villages.csv", "file-csv"));
    }

    private Question question(String path) {
        return form.find(path).orElseThrow();
    }
}
