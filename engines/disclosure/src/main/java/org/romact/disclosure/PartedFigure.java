package org.romact.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure for a whole and for its parts, such as a town and its communities, where some of the whole may lie in no part. Decides what may be shown
 * together.
 *
 * <p>Who reads the whole and the shown parts can work out exactly one further cell: everything that is not shown, taken together (whole less shown
 * parts; there is one equation for answers and one for positives). So the pattern is safe when each shown cell is safe alone and that rest is empty, or
 * is safe alone and holds at least two withheld parts. Then of a withheld part nothing is known but that it is not larger than a safe cell.
 *
 * <p>The same holds for what is published twice: the difference of a cell between two releases is a cell too.
 */
public final class PartedFigure {
    private final Policy policy;
    private final Cell whole;
    private final List<Cell> parts;

    /** @throws IllegalArgumentException when the parts hold more than the whole */
    public PartedFigure(Policy policy, Cell whole, List<Cell> parts) {
        this.policy = policy;
        this.whole = whole;
        this.parts = List.copyOf(parts);
        whole.without(sum(this.parts));
    }

    /** @param whole the verdict on the whole */
    public record Pattern(Verdict whole, List<Verdict> parts) {}

    /** The pattern that withholds least, deciding ties by the order of the parts: the same table always gives the same pattern. */
    public Pattern protect() {
        List<Verdict> verdicts =
                new ArrayList<>(parts.stream().map(policy::judge).toList());
        Verdict top = policy.judge(whole);
        while (top == Verdict.SHOWN && !restIsSafe(verdicts)) {
            int smallest = smallestShown(verdicts);
            if (smallest < 0) {
                top = Verdict.PROTECTS_ANOTHER;
            } else {
                verdicts.set(smallest, Verdict.PROTECTS_ANOTHER);
            }
        }
        return new Pattern(top, List.copyOf(verdicts));
    }

    /** What everyone can work out: the whole less the parts that are shown. */
    Cell rest(List<Verdict> verdicts) {
        Cell rest = whole;
        for (int i = 0; i < parts.size(); i++) {
            rest = verdicts.get(i) == Verdict.SHOWN ? rest.without(parts.get(i)) : rest;
        }
        return rest;
    }

    private boolean restIsSafe(List<Verdict> verdicts) {
        long withheld = 0;
        for (int i = 0; i < parts.size(); i++) {
            withheld += verdicts.get(i) != Verdict.SHOWN && parts.get(i).answers() > 0 ? 1 : 0;
        }
        Cell outside = whole.without(sum(parts));
        long units = withheld + (outside.answers() > 0 ? 1 : 0);
        Cell rest = rest(verdicts);
        boolean alone = withheld == 1 && units == 1;
        return rest.answers() == 0 || (policy.isSafe(rest) && !alone);
    }

    private int smallestShown(List<Verdict> verdicts) {
        int smallest = -1;
        for (int i = 0; i < parts.size(); i++) {
            boolean shown = verdicts.get(i) == Verdict.SHOWN;
            if (shown
                    && (smallest < 0
                            || parts.get(i).answers() < parts.get(smallest).answers())) {
                smallest = i;
            }
        }
        return smallest;
    }

    private static Cell sum(List<Cell> cells) {
        return cells.stream().reduce(Cell.EMPTY, Cell::plus);
    }

    /**
     * Whether a cell may be shown beside its value in an earlier release. Nothing new is safe, and so is a difference that would be safe as a cell of its
     * own; a cell that shrank or was corrected counts by how much it changed in either direction.
     */
    public static boolean mayFollow(Policy policy, Cell earlier, Cell now) {
        int answers = Math.abs(now.answers() - earlier.answers());
        int positives = Math.abs(now.positives() - earlier.positives());
        if (answers == 0 && positives == 0) {
            return true;
        }
        return positives <= answers && policy.isSafe(new Cell(answers, positives));
    }
}
