package org.romact.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;

final class A04_VersionsAreComparedTest {
    private final FormDefinition before = Forms.household();

    @Test
    void aFormIsLikeItself() {
        assertThat(FormComparison.between(before, before).changes()).isEmpty();
        assertThat(FormComparison.between(before, before).laterPaths())
                .hasSize(before.questions().size());
    }

    @Test
    void findsARenamedQuestionByItsWords() {
        FormComparison comparison =
                FormComparison.between(before, later("/data/town\"", "/data/place_name\"", "<town/>", "<place_name/>"));
        assertThat(comparison.laterPaths()).containsEntry("/data/town", "/data/place_name");
        assertThat(comparison.changes())
                .extracting(Change::sentence)
                .containsExactly("/data/town is now called /data/place_name, as the words and the type are the same;"
                        + " its answers are joined.");
    }

    @Test
    void doesNotGuessWhereTheWordsDiffer() {
        FormDefinition after = later(
                "/data/town\"", "/data/place_name\"", "<town/>", "<place_name/>", "<label>Town<", "<label>Place name<");
        assertThat(FormComparison.between(before, after).changes())
                .hasExactlyElementsOfTypes(Change.Added.class, Change.Removed.class);
        assertThat(FormComparison.between(before, after, Map.of("/data/town", "/data/place_name"))
                        .changes())
                .hasExactlyElementsOfTypes(Change.Renamed.class, Change.Reworded.class);
    }

    @Test
    void saysUnderWhichTypeBothCanBeRead() {
        assertThat(FormComparison.between(
                                before, later("/data/member/age\" type=\"int\"", "/data/member/age\" type=\"decimal\""))
                        .changes())
                .extracting(Change::sentence)
                .containsExactly(
                        "/data/member/age was INT and is now DECIMAL; together its answers are read as DECIMAL.");
    }

    @Test
    void reportsChoicesThatCameWentOrChangedTheirMeaning() {
        FormDefinition after = later("<value>f</value>", "<value>w</value>", "<label>Man<", "<label>Boy or man<");
        assertThat(FormComparison.between(before, after).changes())
                .extracting(Change::sentence)
                .containsExactly(
                        "/data/member/sex now also offers “w”.",
                        "“m” of /data/member/sex meant “Man” and now means “Boy or man”; see whether the answers can still"
                                + " be counted together.",
                        "/data/member/sex no longer offers “f”; answers given before keep it.");
    }

    private static FormDefinition later(String... replacements) {
        return FormDefinition.read(Forms.formWithAll(replacements)).get();
    }
}
