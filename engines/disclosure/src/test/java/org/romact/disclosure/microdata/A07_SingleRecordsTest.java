package org.romact.disclosure.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class A07_SingleRecordsTest {
    private static final List<String> COLUMNS = List.of("age", "place", "illness");
    private final Microdata data = data(
            List.of("31", "A", "none"),
            List.of("31", "A", "heart"),
            List.of("34", "A", "none"),
            List.of("52", "B", "heart"),
            List.of("52", "B", "heart"));

    @Test
    void theSmallestGroupOfLookalikesCounts() {
        assertThat(data.anonymity()).isEqualTo(1);
        assertThat(data.lookalikes()).containsExactly(List.of(0, 1), List.of(2), List.of(3, 4));
        assertThat(data.risks(List.of())).containsExactly(0.5, 0.5, 1.0, 0.5, 0.5);
        assertThat(data.risks(List.of(10.0, 10.0, 4.0, 5.0, 5.0))).containsExactly(0.05, 0.05, 0.25, 0.1, 0.1);
    }

    @Test
    void lookalikesThatAreAllIllTellEnough() {
        assertThat(data.diversity("illness")).isEqualTo(1);
        Microdata diverse =
                data(List.of("3", "A", "x"), List.of("3", "A", "y"), List.of("3", "A", "y"), List.of("3", "A", "z"));
        assertThat(diverse.diversity("illness")).isEqualTo(3);
        assertThat(diverse.entropyDiversity("illness")).isBetween(1.0, 3.0);
    }

    @Test
    void aGroupUnlikeTheWholeTells() {
        // The whole: 2 of 5 none, 3 of 5 heart; the pair 3, 4 is all heart.
        assertThat(data.closeness("illness", List.of())).isCloseTo(0.6, within(1e-12));
        Microdata wages = data(
                List.of("1", "A", "3"),
                List.of("1", "A", "4"),
                List.of("1", "A", "5"),
                List.of("2", "A", "6"),
                List.of("2", "A", "11"),
                List.of("2", "A", "8"),
                List.of("3", "A", "7"),
                List.of("3", "A", "9"),
                List.of("3", "A", "10"));
        // Li, Li and Venkatasubramanian 2007, the example after their definition of the ordered distance: 0.375.
        assertThat(wages.closeness("illness", List.of("3", "4", "5", "6", "7", "8", "9", "10", "11")))
                .isCloseTo(0.375, within(1e-12));
    }

    @Test
    void coarserColumnsGiveLookalikes() {
        Map<String, List<String>> age =
                Map.of("31", List.of("30-39", "*"), "34", List.of("30-39", "*"), "52", List.of("50-59", "*"));
        Map<String, List<String>> place = Map.of("A", List.of("*"), "B", List.of("*"));
        Generalisation hierarchies = new Generalisation(Map.of("age", age, "place", place));
        Generalisation.Result two = hierarchies.until(data, 2, 0).orElseThrow();
        assertThat(two.levels()).containsEntry("age", 1).containsEntry("place", 0);
        assertThat(two.data().anonymity()).isEqualTo(2);
        Generalisation.Result leaving = hierarchies.until(data, 2, 0.2).orElseThrow();
        assertThat(leaving.leftOut()).containsExactly(2);
        assertThat(leaving.loss()).isCloseTo(0.2, within(1e-12));
        assertThat(hierarchies.until(data, 6, 0)).isEmpty();
    }

    @Test
    void anUnknownColumnIsNamed() {
        assertThatThrownBy(() -> data.diversity("income")).hasMessage("There is no column income.");
        assertThatThrownBy(() -> new Microdata(COLUMNS, List.of(List.of("1")), List.of()))
                .hasMessageContaining("3 values");
    }

    @SafeVarargs
    private static Microdata data(List<String>... rows) {
        return new Microdata(COLUMNS, new ArrayList<>(List.of(rows)), List.of("age", "place"));
    }
}
