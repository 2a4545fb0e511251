package org.romact.statistics;

/** The part of the population a question is about. The design stays whole: rows outside count as drawn, with nothing to add. */
public final class Domain {

    private static final Domain ALL = new Domain(new boolean[0], true);

    private final boolean[] inside;
    private final boolean all;

    private Domain(boolean[] inside, boolean all) {
        this.inside = inside;
        this.all = all;
    }

    public static Domain all() {
        return ALL;
    }

    /** @param inside one answer for each row of the design */
    public static Domain where(boolean[] inside) {
        return new Domain(inside.clone(), false);
    }

    /** The rows of one level of a factor. */
    public static Domain level(Factor factor, int level) {
        boolean[] inside = new boolean[factor.rows()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = factor.codes()[i] == level;
        }
        return new Domain(inside, false);
    }

    /** The rows in both. */
    public Domain and(Domain other) {
        if (all || other.all) {
            return all ? other : this;
        }
        boolean[] both = inside.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.inside[i];
        }
        return new Domain(both, false);
    }

    boolean contains(int row) {
        return all || inside[row];
    }

    boolean isAll() {
        return all;
    }

    void requireRows(int rows) {
        if (!all && inside.length != rows) {
            throw new IllegalArgumentException(
                    "The domain speaks of " + inside.length + " rows but the design has " + rows + ".");
        }
    }
}
