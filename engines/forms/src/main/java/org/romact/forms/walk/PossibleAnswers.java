package org.romact.forms.walk;

import java.util.List;
import java.util.stream.Stream;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.AnswerDataFactory;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.SelectMultiData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.form.api.FormEntryPrompt;

/** What somebody could say, likeliest first: where a constraint refuses one, the next is tried. */
final class PossibleAnswers {
    private static final int CHOICES = 3;

    private PossibleAnswers() {}

    static List<IAnswerData> to(FormEntryPrompt prompt, List<SelectChoice> choices) {
        List<Selection> selections =
                choices.stream().map(SelectChoice::selection).toList();
        return switch (prompt.getControlType()) {
            case Constants.CONTROL_SELECT_ONE ->
                selections.stream()
                        .limit(CHOICES)
                        .map(s -> (IAnswerData) new SelectOneData(s))
                        .toList();
            case Constants.CONTROL_SELECT_MULTI, Constants.CONTROL_RANK -> several(selections);
            case Constants.CONTROL_TRIGGER -> List.of(new UncastData("OK"));
            default -> typed(prompt);
        };
    }

    private static List<IAnswerData> several(List<Selection> selections) {
        if (selections.isEmpty()) return List.of();
        return List.of(new SelectMultiData(selections), new SelectMultiData(selections.subList(0, 1)));
    }

    private static List<IAnswerData> typed(FormEntryPrompt prompt) {
        IAnswerData form = AnswerDataFactory.templateByDataType(prompt.getDataType());
        return words(prompt.getDataType())
                .map(UncastData::new)
                .map(word -> form == null ? word : form.cast(word))
                .toList();
    }

    private static Stream<String> words(int dataType) {
        return switch (dataType) {
            case Constants.DATATYPE_INTEGER, Constants.DATATYPE_LONG -> Stream.of("1", "20", "0", "100", "2020", "-1");
            case Constants.DATATYPE_DECIMAL -> Stream.of("1.5", "20", "0", "100", "-1");
            case Constants.DATATYPE_DATE -> Stream.of("2026-01-15", "1990-06-30", "2099-12-31");
            case Constants.DATATYPE_TIME -> Stream.of("10:30:00.000Z", "23:59:00.000Z");
            case Constants.DATATYPE_DATE_TIME -> Stream.of("2026-01-15T10:30:00.000Z", "2099-12-31T00:00:00.000Z");
            case Constants.DATATYPE_BOOLEAN -> Stream.of("1", "0");
            case Constants.DATATYPE_GEOPOINT -> Stream.of("44.45 26.1 80 4.5");
            case Constants.DATATYPE_GEOTRACE, Constants.DATATYPE_GEOSHAPE ->
                Stream.of("44.45 26.1 0 0;44.46 26.1 0 0;44.46 26.2 0 0;44.45 26.1 0 0");
            case Constants.DATATYPE_BINARY -> Stream.of("picture.jpg");
            default -> Stream.of("Ana", "1", "ana@example.org", "0712345678");
        };
    }
}
