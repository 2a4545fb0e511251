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

    @Test
    void aQuestionThatCameIntoARepeatIsToldOnceAndKeptApart() {
        FormDefinition once = read(
                "<street/><person><age/></person>", "<input ref=\"/data/street\"><label>Street</label></input>", "");
        FormDefinition each = read(
                "<person><age/><street/></person>",
                "",
                "<input ref=\"/data/person/street\"><label>Street</label></input>");
        assertThat(FormComparison.between(once, each).changes()).singleElement().isInstanceOf(Change.Parted.class);
        assertThat(FormComparison.between(each, once).changes())
                .extracting(Change::sentence)
                .containsExactly("/data/person/street has become /data/street, which is asked in other turns;"
                        + " its answers are kept apart.");
        assertThat(FormComparison.between(once, each).laterPaths()).doesNotContainKey("/data/street");
    }

    @Test
    void knowsWhatQuestionsAndRepeatsAreCalledLater() {
        assertThat(FormComparison.laterNames(
                        before, later("/data/town\"", "/data/place_name\"", "<town/>", "<place_name/>")))
                .isEqualTo(Map.of("town", "place_name", "/data/town", "/data/place_name"));
        assertThat(FormComparison.laterNames(before, before)).isEmpty();
    }

    private static FormDefinition read(String nodes, String once, String each) {
        return FormDefinition.read("""
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>T</h:title><model>
                <instance><data id="t" version="1">%s</data></instance></model></h:head><h:body>%s
                <group ref="/data/person"><repeat nodeset="/data/person"><input ref="/data/person/age"><label>Age</label></input>%s</repeat></group>
                </h:body></h:html>""".formatted(nodes, once, each).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .get();
    }

    private static FormDefinition later(String... replacements) {
        return FormDefinition.read(Forms.formWithAll(replacements)).get();
    }
}
