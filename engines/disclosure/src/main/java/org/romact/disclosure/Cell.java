package org.romact.disclosure;

/**
 * How many answers stand behind a figure, unweighted.
 *
 * @param answers people or households that answered
 * @param positives those of them that are counted; 0 ≤ positives ≤ answers
 */
public record Cell(int answers, int positives) {
    public static final Cell EMPTY = new Cell(0, 0);

    public Cell {
        if (positives < 0 || positives > answers) {
            throw new IllegalArgumentException("A cell counts " + positives + " out of " + answers + " answers.");
        }
    }

    public int negatives() {
        return answers - positives;
    }

    Cell plus(Cell other) {
        return new Cell(answers + other.answers, positives + other.positives);
    }

    /** What remains of this cell without a part of it. */
    Cell without(Cell part) {
        return new Cell(answers - part.answers, positives - part.positives);
    }
}
