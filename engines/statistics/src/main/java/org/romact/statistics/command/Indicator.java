package org.romact.statistics.command;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.statistics.Column;
import org.romact.statistics.Domain;
import org.romact.statistics.Interval;
import org.romact.statistics.Outcome;
import org.romact.statistics.Statistic;
import org.romact.statistics.Survey;
import org.romact.statistics.Table;

/**
 * A figure asked for by name.
 *
 * @param share whether its intervals are those of a proportion
 */
record Indicator(String name, boolean share, Function<Domain, Statistic> statistic) {

    private static final Pattern CALL = Pattern.compile("(mean|total|ratio)\\(([^,()]+)(?:,([^()]+))?\\)");

    static Indicator of(String described, Survey survey, Table table) {
        int equals = described.indexOf('=');
        if (equals <= 0 || equals == described.length() - 1) {
            throw Wrong.usage("An indicator reads NAME=COLUMN; \"" + described + "\" does not.");
        }
        String name = described.substring(0, equals).strip();
        String figure = described.substring(equals + 1).strip();
        int value = figure.indexOf("==");
        Matcher call = CALL.matcher(figure);
        if (value > 0) {
            double[] column = equal(table, figure);
            return new Indicator(name, true, domain -> survey.proportionOf(column, domain));
        }
        if (call.matches()) {
            return called(name, call, survey, table);
        }
        double[] column = numbers(table, figure);
        return zerosAndOnes(column)
                ? new Indicator(name, true, domain -> survey.proportionOf(column, domain))
                : new Indicator(name, false, domain -> survey.meanOf(column, domain));
    }

    private static Indicator called(String name, Matcher call, Survey survey, Table table) {
        double[] first = numbers(table, call.group(2).strip());
        if (!call.group(1).equals("ratio")) {
            boolean mean = call.group(1).equals("mean");
            return new Indicator(
                    name, false, domain -> mean ? survey.meanOf(first, domain) : survey.totalOf(first, domain));
        }
        if (call.group(3) == null) {
            throw Wrong.usage("A ratio needs two columns, such as ratio(income,persons).");
        }
        double[] second = numbers(table, call.group(3).strip());
        return new Indicator(name, false, domain -> survey.ratioOf(first, second, domain));
    }

    /** COLUMN==VALUE as 1, 0 and missing. */
    static double[] equal(Table table, String condition) {
        int at = condition.indexOf("==");
        if (at <= 0) {
            throw Wrong.usage("A condition reads COLUMN==VALUE; \"" + condition + "\" does not.");
        }
        String column = condition.substring(0, at).strip();
        String value = condition.substring(at + 2).strip();
        require(table, column);
        try {
            return table.indicator(column, value);
        } catch (NumberFormatException word) {
            throw Wrong.input("The column " + column + " holds numbers, so \"" + value + "\" never occurs in it.");
        }
    }

    private static double[] numbers(Table table, String column) {
        require(table, column);
        if (table.column(column) instanceof Column.Categories words) {
            throw Wrong.input("The column " + column + " holds words ("
                    + String.join(", ", words.factor().levels()) + "); ask for the share of one of them with " + column
                    + "==VALUE.");
        }
        return table.numbers(column);
    }

    static void require(Table table, String column) {
        if (!table.has(column)) {
            throw Wrong.input("The interviews have no column \"" + column + "\"; they have "
                    + String.join(", ", table.names()) + ".");
        }
    }

    private static boolean zerosAndOnes(double[] column) {
        for (double value : column) {
            if (value != 0 && value != 1 && !Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    /** Shares with the interval asked for; other figures with Student's where that one is for shares only. */
    Outcome outcome(Domain domain, Interval interval) {
        boolean general = interval.method() == Interval.Method.NORMAL || interval.method() == Interval.Method.STUDENT;
        return statistic.apply(domain).outcome(share || general ? interval : Interval.student(interval.level()));
    }
}
