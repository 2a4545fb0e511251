package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.romact.statistics.poverty.Item.CANNOT_AFFORD;
import static org.romact.statistics.poverty.Item.HAS;
import static org.romact.statistics.poverty.Item.OTHER_REASON;
import static org.romact.statistics.poverty.Item.UNKNOWN;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Severe material and social deprivation: seven of thirteen things that people cannot afford. */
class A04_SevenOfThirteenTest {

    private final MaterialDeprivation rule = MaterialDeprivation.eurostat();

    @Test
    void startsAtSevenItems() {
        assertThat(rule.verdict(30, items(7, 4), items(6, 3))).isEqualTo(Verdict.YES);
        assertThat(rule.verdict(30, items(7, 4), items(6, 2))).isEqualTo(Verdict.NO);
    }

    @Test
    void countsOnlyWhatCannotBeAfforded() {
        assertThat(rule.verdict(30, items(7, 6), List.of(OTHER_REASON, HAS, HAS, HAS, HAS, HAS)))
                .isEqualTo(Verdict.NO);
    }

    @Test
    void isUnknownOnlyWhileTheMissingAnswersCouldDecide() {
        List<Item> unanswered = Collections.nCopies(6, UNKNOWN);

        assertThat(rule.verdict(30, items(7, 0), unanswered)).isEqualTo(Verdict.NO);
        assertThat(rule.verdict(30, items(7, 1), unanswered)).isEqualTo(Verdict.UNKNOWN);
        assertThat(rule.verdict(30, items(7, 7), unanswered)).isEqualTo(Verdict.YES);
    }

    @Test
    void takesFromTheAdultsWhatChildrenWereNotAsked() {
        List<Item> oneLacks = List.of(CANNOT_AFFORD, CANNOT_AFFORD, HAS);
        List<Item> otherHas = List.of(HAS, UNKNOWN, HAS);

        assertThat(MaterialDeprivation.ofChildren(List.of(oneLacks, otherHas), 3))
                .containsExactly(CANNOT_AFFORD, CANNOT_AFFORD, HAS);
        assertThat(MaterialDeprivation.ofChildren(List.of(oneLacks, otherHas, otherHas), 3)
                        .getFirst())
                .isEqualTo(HAS);
        assertThat(MaterialDeprivation.ofChildren(List.of(), 2)).containsExactly(UNKNOWN, UNKNOWN);
    }

    @Test
    void asksThatThreeOfAChildsItemsAreTheHouseholds() {
        assertThat(rule.verdict(15, items(7, 2), items(6, 6))).isEqualTo(Verdict.NO);
        assertThat(rule.verdict(16, items(7, 2), items(6, 6))).isEqualTo(Verdict.YES);
        assertThat(MaterialDeprivation.sevenOfThirteen().verdict(15, items(7, 2), items(6, 6)))
                .isEqualTo(Verdict.YES);
    }

    @Test
    void takesAnotherThreshold() {
        assertThat(new MaterialDeprivation(5, 0, 16).verdict(30, items(7, 5), items(6, 0)))
                .isEqualTo(Verdict.YES);
    }

    private static List<Item> items(int of, int lacking) {
        return Stream.concat(
                        Collections.nCopies(lacking, CANNOT_AFFORD).stream(),
                        Collections.nCopies(of - lacking, HAS).stream())
                .toList();
    }
}
