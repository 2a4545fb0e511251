package org.romact.forms.codebook;

import java.io.IOException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.romact.forms.answers.Answer;
import org.romact.forms.answers.Answers;
import org.romact.forms.answers.Cell;
import org.romact.forms.answers.MergedForm;
import org.romact.forms.answers.Row;
import org.romact.forms.definition.Question;

/** Writes the rows of one table as they come (RFC 4180, UTF-8 by the caller), holding no more than one row in memory. */
public final class TableCsv {
    private final Layout layout;
    private final CsvStyle style;
    private final Appendable out;
    private final Function<Answers, List<Row>> rows;
    private final BiFunction<Row, Question, Cell> cells;

    /** Writes the line of names at once. */
    public TableCsv(Layout layout, CsvStyle style, Appendable out) throws IOException {
        this(layout, style, out, answers -> answers.rows(layout.table().path()), TableCsv::sameVersion);
    }

    /** As the other, for answers of all versions of a form; the layout is one of {@link MergedForm#form()}. */
    public TableCsv(Layout layout, CsvStyle style, Appendable out, MergedForm merged) throws IOException {
        this(
                layout,
                style,
                out,
                answers -> merged.rows(answers, layout.table()),
                (row, question) -> anyVersion(merged, row, question));
    }

    private TableCsv(
            Layout layout,
            CsvStyle style,
            Appendable out,
            Function<Answers, List<Row>> rows,
            BiFunction<Row, Question, Cell> cells)
            throws IOException {
        this.rows = rows;
        this.cells = cells;
        this.layout = layout;
        this.style = style;
        this.out = out;
        if (style.forSpreadsheets()) out.append('\uFEFF');
        for (int i = 0; i < layout.columns().size(); i++)
            field(i, layout.columns().get(i).name(), true);
        out.append("\r\n");
    }

    /** Writes the rows this filled form has in the table. */
    public void write(Answers answers) throws IOException {
        int position = 0;
        for (Row row : rows.apply(answers)) write(answers, row, ++position);
    }

    private void write(Answers answers, Row row, int position) throws IOException {
        for (int i = 0; i < layout.columns().size(); i++) {
            Column column = layout.columns().get(i);
            switch (column.part()) {
                case ROW_KEY -> field(i, row.key(), false);
                case PARENT_KEY -> field(i, row.parent().map(Row::key).orElse(""), false);
                case ROW_POSITION -> field(i, String.valueOf(position), false);
                case INSTANCE_ID -> field(i, answers.head().instanceId(), true);
                case FORM_VERSION -> field(i, answers.head().version(), true);
                default -> answer(i, column, cell(row, column));
            }
        }
        out.append("\r\n");
    }

    private Cell cell(Row row, Column column) {
        return column.question()
                .map(question -> cells.apply(row, question))
                .orElseGet(() -> Cell.missing(Answer.Missing.ABSENT));
    }

    private static Cell sameVersion(Row row, Question question) {
        return row.find(question.path()).orElseGet(() -> Cell.missing(Answer.Missing.ABSENT));
    }

    private static Cell anyVersion(MergedForm merged, Row row, Question question) {
        return merged.column(question.path()).orElseThrow().cell(row);
    }

    private void answer(int index, Column column, Cell cell) throws IOException {
        boolean ownCode = cell.answer() == Answer.Missing.REFUSED && column.isCode();
        if (cell.answer() instanceof Answer.Missing missing && !ownCode) {
            field(index, mark(missing), false);
            return;
        }
        Optional<String> value = value(column, cell);
        boolean text = !column.isNumber() || !cell.isGiven();
        field(index, value.orElse(style.blank()), text);
    }

    private String mark(Answer.Missing missing) {
        return switch (missing) {
            case BLANK -> style.blank();
            case REFUSED -> style.refused();
            case NOT_ASKED -> style.notAsked();
            case ABSENT -> style.absent();
        };
    }

    /** What does not fit its question leaves as it came. */
    private static Optional<String> value(Column column, Cell cell) {
        return switch (column.part()) {
            case IS_CHOSEN -> isChosen(column, cell);
            case LATITUDE -> cell.answer() instanceof Answer.Point p ? number(p.latitude()) : Optional.of(cell.raw());
            case LONGITUDE -> cell.answer() instanceof Answer.Point p ? number(p.longitude()) : Optional.empty();
            case ALTITUDE -> cell.answer() instanceof Answer.Point p ? number(p.altitude()) : Optional.empty();
            case ACCURACY -> cell.answer() instanceof Answer.Point p ? number(p.accuracy()) : Optional.empty();
            default -> Optional.of(written(cell));
        };
    }

    private static Optional<String> isChosen(Column column, Cell cell) {
        if (!(cell.answer() instanceof Answer.ChosenSet chosen)) return Optional.empty();
        return column.choice().map(choice -> chosen.codes().contains(choice.code()) ? "1" : "0");
    }

    private static Optional<String> number(double number) {
        return Optional.of(Double.toString(number));
    }

    private static String written(Cell cell) {
        return switch (cell.answer()) {
            case Answer.Day(var day) -> day.toString();
            case Answer.Hour(LocalTime time, var offset) ->
                DateTimeFormatter.ISO_LOCAL_TIME.format(time)
                        + offset.map(Object::toString).orElse("");
            case Answer.Moment(var time, var offset) ->
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time)
                        + offset.map(Object::toString).orElse("");
            case Answer.YesNo(boolean yes) -> yes ? "true" : "false";
            case Answer.Whole(long number) -> Long.toString(number);
            case Answer.Chosen(String code) -> code;
            case Answer.ChosenSet(var codes) -> String.join(" ", codes);
            default -> cell.raw();
        };
    }

    private void field(int index, String value, boolean text) throws IOException {
        if (index > 0) out.append(',');
        String safe = text && style.forSpreadsheets() && startsAFormula(value) ? "'" + value : value;
        Csv.append(safe, out);
    }

    private static boolean startsAFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }
}
