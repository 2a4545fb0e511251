package org.romact.forms.xml;

import org.romact.forms.words.Sentence;

/**
 * One whole sentence about a text, and where it applies.
 *
 * @param line 1 for the first line, 0 where the complaint is about the whole text
 * @param column 1 for the first character of the line, 0 where unknown
 */
public record Complaint(int line, int column, Sentence said) {
    public static Complaint about(Sentence said) {
        return new Complaint(0, 0, said);
    }

    /** In English, without the place. */
    public String sentence() {
        return said.toString();
    }

    /** With its place; in English where romact does not have the language. */
    public String in(String languageTag) {
        return placed().in(languageTag);
    }

    /** What is said, with its place where it has one. */
    public Sentence placed() {
        return line == 0 ? said : Sentence.of("forms.complaint", "line", line, "character", column, "said", said);
    }

    /** In English, with its place. */
    @Override
    public String toString() {
        return in("en");
    }
}
