package org.romact.decisions;

import java.util.List;

/** Equals among whom the rule for ties decided: their ids, the chosen one first. */
public record Tie(List<String> projects) {}
