package org.romact.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * A model in R's notation, as far as sums of columns go: {@code api00 ~ ell + stype}, {@code ~ stype - 1},
 * {@code I(water == "Yes") ~ income}.
 *
 * @param response left side, empty where there is none
 * @param intercept whether a constant is part of it
 */
public record Formula(String response, List<String> terms, boolean intercept) {

    public Formula {
        terms = List.copyOf(terms);
    }

    /** @throws IllegalArgumentException for anything but a sum of columns */
    public static Formula parse(String text) {
        int tilde = text.indexOf('~');
        if (tilde < 0) {
            throw new IllegalArgumentException(
                    "The formula \"" + text + "\" has no ~ between what is explained and what explains.");
        }
        String right = text.substring(tilde + 1).replaceAll("-\\s*1", "+0");
        boolean intercept = true;
        List<String> terms = new ArrayList<>();
        for (String term : right.split("\\+")) {
            String name = term.strip();
            intercept &= !name.equals("0");
            if (name.contains("*") || name.contains(":") || name.contains("(")) {
                throw new IllegalArgumentException(
                        "The term \"" + name + "\" is more than a column; add a column that holds it.");
            }
            if (!name.isEmpty() && !name.equals("0") && !name.equals("1")) {
                terms.add(name);
            }
        }
        return new Formula(text.substring(0, tilde).strip(), terms, intercept);
    }

    /** The response as numbers; {@code I(column == "value")} and text columns of two levels become 0 and 1. */
    public double[] response(Table table) {
        var equality = java.util.regex.Pattern.compile("I\\((.+?)==\\s*\"?([^\")]*)\"?\\s*\\)")
                .matcher(response);
        if (equality.matches()) {
            return table.indicator(equality.group(1).strip(), equality.group(2).strip());
        }
        return table.numbers(response);
    }

    /** The right side as columns. */
    public ModelMatrix matrix(Table table) {
        return ModelMatrix.of(table, terms, intercept);
    }
}
