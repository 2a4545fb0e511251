package org.romact.disclosure.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be shown of a table. */
public sealed interface Pattern {

    /** Why a cell is withheld. */
    enum Reason {
        SENSITIVE,
        PROTECTS_ANOTHER
    }

    /**
     * @param withheld by name; cells that are never printed are not among them
     * @param hidden by place, with those that are never printed
     * @param cost the weights of what is withheld
     * @param proven whether no safe pattern costs less
     */
    record Safe(Map<String, Reason> withheld, boolean[] hidden, long cost, boolean proven) implements Pattern {
        public Safe {
            withheld = Map.copyOf(withheld);
            hidden = hidden.clone();
        }

        @Override
        public boolean[] hidden() {
            return hidden.clone();
        }

        public Set<String> names() {
            return withheld.keySet();
        }
    }

    /** @param exposed sensitive cells that nothing still open can protect: what was shown before has given them away, or their bounds have */
    record Impossible(List<String> exposed) implements Pattern {}
}
