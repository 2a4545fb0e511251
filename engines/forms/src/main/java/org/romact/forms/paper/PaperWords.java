package org.romact.forms.paper;

/**
 * The few words a sheet needs that are not in the form, in the language of the sheet.
 *
 * @param askedIf before the condition under which a question is put
 * @param several that more than one box may be ticked
 * @param order that the boxes are to be numbered in order of preference
 */
public record PaperWords(
        String sheet,
        String askedIf,
        String several,
        String order,
        String day,
        String month,
        String year,
        String hour,
        String minute,
        String latitude,
        String longitude,
        String yes,
        String no) {
    public static final PaperWords ENGLISH = new PaperWords(
            "Sheet number",
            "Only if",
            "More than one may be ticked",
            "Number the boxes, 1 for the first",
            "day",
            "month",
            "year",
            "hour",
            "minute",
            "latitude",
            "longitude",
            "yes",
            "no");
}
