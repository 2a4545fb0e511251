package org.romact.decisions.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.romact.decisions.Conditions;
import org.romact.decisions.EqualShares;
import org.romact.decisions.Fraction;
import org.romact.decisions.Greedy;
import org.romact.decisions.Phragmen;
import org.romact.decisions.Rule;
import org.romact.decisions.Satisfaction;
import org.romact.decisions.Ties;

/** What the command line asks for. */
record Request(Path file, Rule rule, Conditions conditions, Ties ties, String groups, boolean traced, boolean json) {

    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;

        NotUnderstood(String message) {
            super(message);
        }
    }

    static Request of(List<String> arguments) throws NotUnderstood {
        Map<String, String> values = new HashMap<>();
        String file = "";
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--then-greedy", "--trace", "--json" -> values.put(argument, "yes");
                case "--rule", "--satisfaction", "--raise", "--ties", "--weights", "--groups" -> {
                    if (i + 1 == arguments.size()) {
                        throw new NotUnderstood("`" + argument + "` needs a value after it.");
                    }
                    values.put(argument, arguments.get(++i));
                }
                default -> {
                    if (argument.startsWith("--") || !file.isEmpty()) {
                        throw new NotUnderstood("`" + argument + "` is not understood.");
                    }
                    file = argument;
                }
            }
        }
        if (file.isEmpty()) {
            throw new NotUnderstood("Name the file to count.");
        }
        return new Request(
                Path.of(file),
                rule(values),
                weights(values.get("--weights")),
                ties(values.getOrDefault("--ties", "id")),
                values.getOrDefault("--groups", ""),
                values.containsKey("--trace"),
                values.containsKey("--json"));
    }

    private static Rule rule(Map<String, String> values) throws NotUnderstood {
        Satisfaction satisfaction = satisfaction(values.getOrDefault("--satisfaction", "cost"));
        String name = values.getOrDefault("--rule", "equal-shares");
        return switch (name) {
            case "greedy" -> new Greedy(satisfaction);
            case "phragmen" -> new Phragmen();
            case "equal-shares" ->
                new EqualShares(
                        satisfaction,
                        raise(values.getOrDefault("--raise", "one-per-voter")),
                        values.containsKey("--then-greedy"));
            default -> throw new NotUnderstood("There is no rule `" + name + "`.");
        };
    }

    private static Satisfaction satisfaction(String name) throws NotUnderstood {
        try {
            return Satisfaction.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new NotUnderstood("There is no satisfaction `" + name + "`.");
        }
    }

    private static EqualShares.Raise raise(String how) throws NotUnderstood {
        if (how.equals("none")) {
            return new EqualShares.Raise.None();
        }
        if (how.equals("one-per-voter")) {
            return new EqualShares.Raise.OneUnitPerVoter();
        }
        if (how.endsWith("%")) {
            Fraction share =
                    positive(how.substring(0, how.length() - 1), "--raise").over(Fraction.of(100));
            return new EqualShares.Raise.ShareOfBudget(share);
        }
        throw new NotUnderstood("`--raise " + how + "` is not understood.");
    }

    private static Ties ties(String how) throws NotUnderstood {
        return switch (how) {
            case "id" -> new Ties.ById();
            case "cost" -> new Ties.ByCost();
            case "approval" -> new Ties.ByApproval();
            default -> {
                if (!how.startsWith("seed:") || how.length() == 5) {
                    throw new NotUnderstood("`--ties " + how + "` is not understood.");
                }
                yield new Ties.BySeed(how.substring(5));
            }
        };
    }

    private static Conditions weights(@Nullable String text) throws NotUnderstood {
        if (text == null) {
            return Conditions.NONE;
        }
        int colon = text.indexOf(':');
        Map<String, Fraction> weights = new HashMap<>();
        for (String part : text.substring(colon + 1).split(",", -1)) {
            int equals = part.indexOf('=');
            if (colon < 1 || equals < 1) {
                throw new NotUnderstood("`--weights` is written COLUMN:GROUP=2,GROUP=1.");
            }
            weights.put(part.substring(0, equals), positive(part.substring(equals + 1), "--weights"));
        }
        return Conditions.NONE.withWeights(text.substring(0, colon), weights);
    }

    private static Fraction positive(String text, String where) throws NotUnderstood {
        try {
            Fraction value = Fraction.parse(text);
            if (value.signum() > 0) {
                return value;
            }
        } catch (NumberFormatException | ArithmeticException notANumber) {
            // Said below, as for a number that is not above zero.
        }
        throw new NotUnderstood("`" + where + "` needs a number above zero, not `" + text + "`.");
    }
}
