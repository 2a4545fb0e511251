package org.romact.disclosure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.romact.disclosure.table.CrossTable.Dimension;

class A03_WhatMustGoWithItTest {
    private static final long[][] ONE_SMALL = {{12, 3, 25}, {18, 40, 22}, {9, 30, 14}};

    @Test
    void aGapAloneIsNoGap() {
        AdditiveTable table = Tables.twoWay(ONE_SMALL, Tables.FIVE);
        int small = Tables.place(table, "c=c1|r=r0");
        boolean[] hidden = new boolean[table.size()];
        hidden[small] = true;
        assertThat(new Attacker(table, hidden).interval(small)).isEqualTo(new Attacker.Interval(3, 3));
        assertThat(new Attacker(table, hidden).breaches()).hasSize(1);
    }

    @Test
    void threeMoreCloseTheRectangle() {
        AdditiveTable table = Tables.twoWay(ONE_SMALL, Tables.FIVE);
        Pattern.Safe safe = safe(table);
        assertThat(safe.withheld()).hasSize(4).containsEntry("c=c1|r=r0", Pattern.Reason.SENSITIVE);
        assertThat(safe.withheld().values())
                .filteredOn(Pattern.Reason.PROTECTS_ANOTHER::equals)
                .hasSize(3);
        assertThat(safe.proven()).isTrue();
        assertThat(new Attacker(table, safe.hidden()).breaches()).isEmpty();
    }

    @Test
    void nothingIsWithheldWhereNothingIsSensitive() {
        assertThat(safe(Tables.twoWay(new long[][] {{10, 20}, {30, 40}}, Tables.FIVE))
                        .withheld())
                .isEmpty();
    }

    @Test
    void theSameTableGivesTheSamePattern() {
        AdditiveTable table = Tables.random(List.of(Tables.flat("a", 6), Tables.flat("b", 5)), 3, 40, Tables.FIVE);
        assertThat(safe(table).withheld()).isEqualTo(safe(table).withheld());
    }

    /** d03 of the reference: two ones on a diagonal protect each other, but each of the two people knows one of them. */
    @Test
    void whoIsAloneInAGapKnowsIt() {
        AdditiveTable table = Tables.twoWay(
                new long[][] {{1, 30, 20}, {25, 1, 35}, {40, 22, 18}}, new PrimaryRule.Threshold(3, false, false));
        Pattern.Safe naive = (Pattern.Safe) Suppression.protect(table, false);
        int first = Tables.place(table, "c=c0|r=r0");
        int second = Tables.place(table, "c=c1|r=r1");
        Attacker.Interval seen = new Attacker(table, naive.hidden()).interval(first, second);
        assertThat(seen.least()).isEqualTo(seen.most());
        Pattern.Safe careful = safe(table);
        Attacker.Interval then = new Attacker(table, careful.hidden()).interval(first, second);
        assertThat(then.least()).isZero();
        assertThat(then.most()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void linkedTablesAreOneProblem() {
        AdditiveTable.Builder builder = new AdditiveTable.Builder();
        Dimension region = Tables.flat("region", 3);
        CrossTable.add(
                builder,
                List.of(region, Tables.flat("age", 2)),
                leaf -> leaf.equals(List.of("region0", "age0")) ? 2 : 20,
                1000);
        CrossTable.add(
                builder,
                List.of(region, Tables.flat("sex", 2)),
                leaf -> leaf.getFirst().equals("region0") ? 11 : 20,
                1000);
        AdditiveTable table = Tables.judged(builder, Tables.FIVE);
        assertThat(table.cells().stream().filter(cell -> cell.id().equals("region=region0")))
                .hasSize(1);
        Pattern.Safe safe = safe(table);
        assertThat(new Attacker(table, safe.hidden()).breaches()).isEmpty();
    }

    @Test
    void whatWasShownCannotBeTakenBack() {
        AdditiveTable.Builder builder = new AdditiveTable.Builder();
        builder.add(new TableCell("all", 20, TableCell.Status.SHOWN_ALREADY, 20, 0, 100, -1, Optional.empty()));
        builder.add(TableCell.count("few", 2, 100).sensitive(new Protection(1, 1)));
        builder.add(new TableCell("rest", 18, TableCell.Status.SHOWN_ALREADY, 18, 0, 100, -1, Optional.empty()));
        builder.sum("all", List.of("few", "rest"));
        assertThat(Suppression.protect(builder.build())).isEqualTo(new Pattern.Impossible(List.of("few")));
    }

    @Test
    void aTableThatDoesNotAddUpIsRefused() {
        AdditiveTable.Builder builder = new AdditiveTable.Builder();
        builder.add(TableCell.count("all", 5, 10))
                .add(TableCell.count("part", 4, 10))
                .sum("all", List.of("part"));
        assertThatThrownBy(builder::build).hasMessageContaining("The parts of all sum to 4, not to 5.");
        assertThatThrownBy(() -> builder.add(TableCell.count("part", 3, 10))).hasMessageContaining("is 4 and 3");
    }

    @Test
    void coarserAgesCanDoWithoutGaps() {
        long[][] counts = {{2, 9, 3, 4, 20}, {6, 1, 8, 2, 15}};
        assertThat(Coarsening.propose(counts, Tables.FIVE)).contains(List.of(List.of(0, 1), List.of(2, 3), List.of(4)));
        assertThat(Coarsening.propose(new long[][] {{1, 1}}, Tables.FIVE)).isEmpty();
    }

    private static Pattern.Safe safe(AdditiveTable table) {
        return (Pattern.Safe) Suppression.protect(table);
    }

    @Test
    void everySumIsThereOnce() {
        AdditiveTable table = Tables.random(List.of(Tables.nested("a", 2, 3), Tables.flat("b", 3)), 1, 30, Tables.FIVE);
        assertThat(table.size()).isEqualTo(9 * 4);
        assertThat(table.equations()).hasSize(3 * 4 + 6);
        assertThat(IntStream.range(0, table.size())
                        .map(i -> table.incidence()[i].length)
                        .max())
                .hasValue(4);
    }
}
