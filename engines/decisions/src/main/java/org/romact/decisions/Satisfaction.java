package org.romact.decisions;

/** What a funded project is worth to a voter who listed it. */
public enum Satisfaction {
    /** As much as it costs. */
    COST,
    /** One, whatever it costs. */
    CARDINALITY,
    /** The points the voter gave it. */
    SCORE,
    /** How many projects of the same ballot stand below it; the last listed is worth nothing. */
    BORDA;

    /** @param place the project's place on the ballot, from 0 */
    Fraction of(Ballot ballot, int place, Project project) {
        return switch (this) {
            case COST -> project.cost();
            case CARDINALITY -> Fraction.ONE;
            case SCORE ->
                ballot.points().isEmpty() ? Fraction.ZERO : ballot.points().get(place);
            case BORDA -> Fraction.of(ballot.projects().size() - place - 1L);
        };
    }

    /** Whether it is the same for all who listed a project. */
    boolean isSameForAll() {
        return this == COST || this == CARDINALITY;
    }
}
