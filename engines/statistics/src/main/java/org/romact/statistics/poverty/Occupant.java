package org.romact.statistics.poverty;

/**
 * Somebody who needs a room.
 *
 * @param partner position of the partner in the list of the household's occupants, or {@link #ALONE}
 */
public record Occupant(int age, Sex sex, int partner) {

    public static final int ALONE = -1;

    public enum Sex {
        FEMALE,
        MALE
    }
}
