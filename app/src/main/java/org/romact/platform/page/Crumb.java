package org.romact.platform.page;

/** One step of the way to a page: its words (already in the reader's language) and its address. */
public record Crumb(String words, String address) {}
