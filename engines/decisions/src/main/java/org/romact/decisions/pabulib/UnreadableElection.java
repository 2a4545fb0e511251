package org.romact.decisions.pabulib;

import java.util.List;

/** A file that cannot be counted, with all its faults, each a sentence that names line and field. */
public final class UnreadableElection extends Exception {
    private static final long serialVersionUID = 1;
    private final List<String> faults;

    UnreadableElection(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
