package org.romact.statistics.reference;

/** The engine gives no number here and says why; agrees with R's NaN and with R's errors. */
public record Refusal(String sentence) {}
