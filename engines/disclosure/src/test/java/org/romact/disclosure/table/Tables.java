package org.romact.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.romact.disclosure.table.CrossTable.Category;
import org.romact.disclosure.table.CrossTable.Dimension;

/** Tables for tests. */
final class Tables {
    static final PrimaryRule.Threshold FIVE = new PrimaryRule.Threshold(5, false, false);

    private Tables() {}

    static Dimension flat(String name, int size) {
        return Dimension.flat(
                name, IntStream.range(0, size).mapToObj(i -> name + i).toList());
    }

    /** Regions of that many places each. */
    static Dimension nested(String name, int regions, int places) {
        List<Category> categories = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            int region = r;
            categories.add(new Category(
                    name + "R" + r,
                    IntStream.range(0, places)
                            .mapToObj(i -> Category.leaf(name + region + "." + i))
                            .toList()));
        }
        return new Dimension(name, categories);
    }

    static AdditiveTable twoWay(long[][] counts, PrimaryRule.Threshold rule) {
        AdditiveTable.Builder builder = new AdditiveTable.Builder();
        long upper = 2
                * IntStream.range(0, counts.length)
                        .mapToLong(r -> java.util.Arrays.stream(counts[r]).sum())
                        .sum();
        Dimension rows = flat("r", counts.length);
        Dimension columns = flat("c", counts[0].length);
        CrossTable.add(
                builder,
                List.of(rows, columns),
                leaf -> counts[Integer.parseInt(leaf.get(0).substring(1))][
                        Integer.parseInt(leaf.get(1).substring(1))],
                upper);
        return judged(builder, rule);
    }

    static AdditiveTable random(List<Dimension> dimensions, long seed, int most, PrimaryRule.Threshold rule) {
        AdditiveTable.Builder builder = new AdditiveTable.Builder();
        CrossTable.add(
                builder,
                dimensions,
                leaf -> {
                    SplittableRandom random = new SplittableRandom(seed * 31 + leaf.hashCode());
                    return random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(most);
                },
                1_000_000);
        return judged(builder, rule);
    }

    static AdditiveTable judged(AdditiveTable.Builder builder, PrimaryRule.Threshold rule) {
        for (TableCell cell : builder.cells()) {
            rule.judge(cell.value()).ifPresent(protection -> builder.replace(cell.sensitive(protection)));
        }
        return builder.build();
    }

    static int place(AdditiveTable table, String name) {
        return IntStream.range(0, table.size())
                .filter(i -> table.cells().get(i).id().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
