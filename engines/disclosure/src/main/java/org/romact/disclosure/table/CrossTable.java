package org.romact.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Builds the cells and sums of a table crossed by any number of dimensions, each flat or a hierarchy. A cell is named by its place in every dimension, so
 * tables that share a margin share its cell: link tables by adding them to one builder.
 */
public final class CrossTable {
    /** Stands for "all of this dimension" in a cell's name. */
    public static final String ALL = "*";

    private CrossTable() {}

    /** A category and those it is divided into; without children a leaf. */
    public record Category(String name, List<Category> children) {
        public Category {
            children = List.copyOf(children);
        }

        public static Category leaf(String name) {
            return new Category(name, List.of());
        }
    }

    /** @param categories what the whole is divided into */
    public record Dimension(String name, List<Category> categories) {
        public Dimension {
            categories = List.copyOf(categories);
        }

        public static Dimension flat(String name, List<String> categories) {
            return new Dimension(name, categories.stream().map(Category::leaf).toList());
        }

        private Category whole() {
            return new Category(ALL, categories);
        }
    }

    /**
     * @param leaf the count where every dimension is at a leaf, by the leaves' names in the order of the dimensions
     * @param upper what everybody knows no cell is above, the number of all people for instance
     */
    public static void add(
            AdditiveTable.Builder builder, List<Dimension> dimensions, ToLongFunction<List<String>> leaf, long upper) {
        new Adding(builder, dimensions, leaf, upper).cells(new ArrayList<>());
        new Adding(builder, dimensions, leaf, upper).sums(new ArrayList<>());
    }

    /** {@code age=0-14|sex=*}: dimensions in which all are taken are left out, so that linked tables meet; {@code *} for the whole. */
    public static String name(List<Dimension> dimensions, List<String> categories) {
        List<String> parts = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            if (!categories.get(d).equals(ALL)) {
                parts.add(dimensions.get(d).name() + "=" + categories.get(d));
            }
        }
        parts.sort(null);
        return parts.isEmpty() ? ALL : String.join("|", parts);
    }

    private record Adding(
            AdditiveTable.Builder builder, List<Dimension> dimensions, ToLongFunction<List<String>> leaf, long upper) {

        void cells(List<Category> chosen) {
            if (chosen.size() == dimensions.size()) {
                builder.add(TableCell.count(nameOf(chosen), value(chosen, new ArrayList<>()), upper));
                return;
            }
            each(dimensions.get(chosen.size()).whole(), category -> cells(with(chosen, category)));
        }

        /** Each sum once: those of a total are implied by those of its parts, and leaving them out makes two dimensions a network. */
        void sums(List<Category> chosen) {
            if (chosen.size() < dimensions.size()) {
                each(dimensions.get(chosen.size()).whole(), category -> sums(with(chosen, category)));
                return;
            }
            for (int d = 0; d < chosen.size(); d++) {
                List<Category> children = chosen.get(d).children();
                boolean implied = chosen.subList(0, d).stream()
                        .anyMatch(category -> !category.children().isEmpty());
                if (!children.isEmpty() && !implied) {
                    int dimension = d;
                    builder.sum(
                            nameOf(chosen),
                            children.stream()
                                    .map(child -> nameOf(replaced(chosen, dimension, child)))
                                    .toList());
                }
            }
        }

        private String nameOf(List<Category> chosen) {
            return name(dimensions, chosen.stream().map(Category::name).toList());
        }

        private long value(List<Category> chosen, List<String> leaves) {
            if (leaves.size() == chosen.size()) {
                return leaf.applyAsLong(leaves);
            }
            long[] sum = new long[1];
            each(chosen.get(leaves.size()), category -> {
                if (category.children().isEmpty()) {
                    List<String> more = new ArrayList<>(leaves);
                    more.add(category.name());
                    sum[0] += value(chosen, more);
                }
            });
            return sum[0];
        }

        private static void each(Category category, java.util.function.Consumer<Category> work) {
            work.accept(category);
            category.children().forEach(child -> each(child, work));
        }

        private static List<Category> with(List<Category> chosen, Category more) {
            List<Category> longer = new ArrayList<>(chosen);
            longer.add(more);
            return longer;
        }

        private static List<Category> replaced(List<Category> chosen, int place, Category other) {
            List<Category> copy = new ArrayList<>(chosen);
            copy.set(place, other);
            return copy;
        }
    }
}
