package org.romact.decisions.reference;

/** One comparison. */
public record CaseResult(String name, boolean passed, String expected, String actual) {

    public static CaseResult compare(String name, Object expected, Object actual) {
        return new CaseResult(name, expected.equals(actual), expected.toString(), actual.toString());
    }
}
