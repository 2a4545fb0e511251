package org.romact.disclosure.table;

import java.util.List;

/** A total and its parts, by their places in the list of cells. */
public record Equation(int total, List<Integer> parts) {
    public Equation {
        parts = List.copyOf(parts);
    }
}
