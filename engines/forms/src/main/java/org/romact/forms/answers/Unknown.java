package org.romact.forms.answers;

/** Something that arrived in a filled form although the form does not ask for it: kept, and reported. */
public record Unknown(String path, String raw, int line, int column) {}
