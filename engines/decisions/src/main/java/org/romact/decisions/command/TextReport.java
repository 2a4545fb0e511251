package org.romact.decisions.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.romact.decisions.Election;
import org.romact.decisions.Fraction;
import org.romact.decisions.Outcome;
import org.romact.decisions.Project;
import org.romact.decisions.Round;
import org.romact.decisions.fairness.Fairness;

/** An outcome to be read at a terminal. */
final class TextReport {
    private final Request request;
    private final Outcome outcome;
    private final StringBuilder text = new StringBuilder();

    TextReport(Request request, Outcome outcome) {
        this.request = request;
        this.outcome = outcome;
    }

    String text() {
        Election election = outcome.election();
        line(
                "%d voters, %d projects, budget %s; counted by %s",
                election.voters().size(), election.projects().size(), money(election.budget()), request.rule());
        line("");
        line("Funded, in the order of purchase:");
        for (int place : outcome.order()) {
            Project project = election.projects().get(place);
            line("  %-14s %14s  %s", project.id(), money(project.cost()), project.name());
        }
        line("  %-14s %14s", "together", money(outcome.cost()));
        outcome.increase()
                .ifPresent(increase -> line(
                        "Each voter held %s at the end, after %d steps (%s).",
                        money(increase.voterBudget()),
                        increase.steps(),
                        increase.stop().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        outcome.ties()
                .forEach(tie -> line(
                        "A tie among %s: %s came first.",
                        String.join(", ", tie.projects()), tie.projects().getFirst()));
        fairness();
        outcome.rounds().forEach(this::round);
        if (!outcome.missed().isEmpty()) {
            line("");
            line("Not funded, and what it could have cost at the end:");
            outcome.missed().forEach(missed -> line("  %-14s %14s", missed.project(), money(missed.enough())));
        }
        return text.toString();
    }

    private void fairness() {
        Fairness fairness = Fairness.of(outcome, request.groups());
        line("");
        line(
                "%d voters (%s) have none of what they listed. Gini of what each got: %s by number, %s by cost.",
                fairness.votersWithNothing(),
                percent(fairness.exclusionRatio()),
                decimal(fairness.giniFunded()),
                decimal(fairness.giniMoney()));
        if (!fairness.brokenByCost().isEmpty()) {
            line(
                    "A group large enough to deserve it was left without: %s (EJR+ up to one project, by cost).",
                    String.join(", ", fairness.brokenByCost()));
        }
        Fairness.Comparison greedy = Fairness.besideGreedy(outcome, request.conditions(), request.ties());
        line(
                "Greedy counting would have funded %s instead of %s; %d voters more would have nothing, %d fewer.",
                none(greedy.onlyGreedy()),
                none(greedy.onlyHere()),
                greedy.wouldHaveNothing(),
                greedy.wouldHaveSomething());
        for (Map.Entry<String, Fairness.Group> group : fairness.groups().entrySet()) {
            line(
                    "  %-20s %6d voters (%s)  %14s of the money (%s)  %d with nothing",
                    group.getKey().isEmpty() ? "(not said)" : group.getKey(),
                    group.getValue().voters(),
                    percent(group.getValue().shareOfVoters()),
                    money(group.getValue().money()),
                    percent(group.getValue().shareOfMoney()),
                    group.getValue().withNothing());
        }
    }

    private void round(Round round) {
        line("");
        line(
                "%s is bought at %s (%s); %s is left of the budget.",
                round.project(), decimal(round.price()), round.price(), money(round.left()));
        round.payments()
                .forEach(payment -> line(
                        "  %s voters pay %s each (%s)", payment.voters(), decimal(payment.each()), payment.each()));
        round.offers()
                .forEach(offer -> line(
                        "  %-14s %s, its supporters hold %s",
                        offer.project(),
                        offer.price().map(price -> "at " + decimal(price)).orElse("could not be had"),
                        money(offer.held())));
    }

    private static String none(java.util.List<String> ids) {
        return ids.isEmpty() ? "nothing" : String.join(", ", ids);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    static String money(Fraction amount) {
        BigDecimal value = new BigDecimal(amount.numerator())
                .divide(new BigDecimal(amount.denominator()), 2, RoundingMode.HALF_EVEN);
        return (value.stripTrailingZeros().scale() <= 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value)
                .toPlainString();
    }

    private static String decimal(Fraction value) {
        return String.format(Locale.ROOT, "%.4g", value.toDouble());
    }

    private static String percent(Fraction share) {
        return String.format(Locale.ROOT, "%.1f %%", share.toDouble() * 100);
    }
}
