package org.romact.statistics.poverty;

/** What is wrong with a dwelling. */
public record Dwelling(boolean leaking, boolean dark, boolean noBath, boolean noToilet) {

    /** Housing deprivation: leaking or rotting, too dark, or neither bath nor toilet (Eurostat, ilc_mdho06 counts these). */
    public boolean deprived() {
        return leaking || dark || (noBath && noToilet);
    }

    /** The wider rule of the Agency for Fundamental Rights' Roma surveys: leaking, dark, no bath or no toilet. */
    public boolean hasAnyFault() {
        return leaking || dark || noBath || noToilet;
    }

    /** Severe housing deprivation: overcrowded and deprived. */
    public boolean severelyDeprived(boolean overcrowded) {
        return overcrowded && deprived();
    }
}
