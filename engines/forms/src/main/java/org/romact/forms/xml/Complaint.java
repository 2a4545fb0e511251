package org.romact.forms.xml;

/**
 * One whole sentence about a text, and where it applies.
 *
 * @param line 1 for the first line, 0 where the complaint is about the whole text
 * @param column 1 for the first character of the line, 0 where unknown
 */
public record Complaint(int line, int column, String sentence) {
    public static Complaint about(String sentence) {
        return new Complaint(0, 0, sentence);
    }

    @Override
    public String toString() {
        return line == 0 ? sentence : "line " + line + ", column " + column + ": " + sentence;
    }
}
