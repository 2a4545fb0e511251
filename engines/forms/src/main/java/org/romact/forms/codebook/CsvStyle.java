package org.romact.forms.codebook;

/**
 * How a CSV file says that there is no answer, and for whom it is written.
 *
 * @param blank the question was put and left unanswered
 * @param refused a code for not saying was given; the column of the choice itself keeps that code
 * @param notAsked the form left the question out
 * @param absent the version of the form did not have the question
 * @param forSpreadsheets whether the file is to be opened in a spreadsheet program: then it begins with a byte order mark, and text that
 *     such a program would run as a formula gets an apostrophe before it
 */
public record CsvStyle(String blank, String refused, String notAsked, String absent, boolean forSpreadsheets) {
    /** Every gap is an empty field; goes with the SPSS syntax. */
    public static final CsvStyle EMPTY = new CsvStyle("", "", "", "", false);

    /** Tells the gaps apart by marks that no code can be; goes with CSVW and the R script. */
    public static final CsvStyle TOLD_APART = new CsvStyle("", "(refused)", "(not asked)", "(absent)", false);

    /** Stata's own marks for different gaps; goes with the Stata commands. */
    public static final CsvStyle STATA = new CsvStyle("", ".r", ".n", ".a", false);

    public static final CsvStyle SPREADSHEET = new CsvStyle("", "", "", "", true);
}
