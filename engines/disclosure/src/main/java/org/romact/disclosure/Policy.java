package org.romact.disclosure;

/**
 * What a cell must have to be safe.
 *
 * @param minimumAnswers at least so many answers
 * @param minimumCell at least so many counted and so many not counted
 * @param zeroIsSensitive whether "nobody" and "everybody" are withheld, for they tell about each person
 */
public record Policy(int minimumAnswers, int minimumCell, boolean zeroIsSensitive) {

    /** The verdict on a cell looked at alone. */
    public Verdict judge(Cell cell) {
        if (cell.answers() < minimumAnswers) {
            return Verdict.TOO_FEW_ANSWERS;
        }
        if (zeroIsSensitive && (cell.positives() == 0 || cell.negatives() == 0)) {
            return Verdict.REVEALS_EVERYONE;
        }
        boolean fewCounted = cell.positives() > 0 && cell.positives() < minimumCell;
        boolean fewNotCounted = cell.negatives() > 0 && cell.negatives() < minimumCell;
        return fewCounted || fewNotCounted ? Verdict.FEW_COUNTED : Verdict.SHOWN;
    }

    boolean isSafe(Cell cell) {
        return judge(cell) == Verdict.SHOWN;
    }
}
