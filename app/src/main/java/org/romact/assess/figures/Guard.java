package org.romact.assess.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.romact.disclosure.Cell;
import org.romact.disclosure.PartedFigure;
import org.romact.disclosure.Policy;
import org.romact.disclosure.Verdict;
import org.romact.statistics.Estimate;

/**
 * Judges figures before they leave: each indicator's town and communities together, beside what earlier releases showed, then for precision. Counts are
 * unweighted: that is what stands behind a figure, and where all weights are equal it is what can be worked out from it.
 */
final class Guard {
    private final GuardPolicy policy;
    private final Policy cells;

    Guard(GuardPolicy policy) {
        this.policy = policy;
        this.cells = new Policy(policy.minimumAnswers(), policy.minimumCell(), true);
    }

    /** In the order given; {@code earlier} are the figures of former releases of the same questionnaire. */
    List<PublishedFigure> judge(List<Figure> figures, List<List<PublishedFigure>> earlier) {
        Map<String, List<Figure>> byIndicator = new LinkedHashMap<>();
        figures.forEach(f -> byIndicator
                .computeIfAbsent(f.indicator().code(), code -> new ArrayList<>())
                .add(f));
        List<PublishedFigure> judged = new ArrayList<>();
        byIndicator.values().forEach(group -> judged.addAll(judgeGroup(group, earlier)));
        return judged;
    }

    /** The town comes first in its group. */
    private List<PublishedFigure> judgeGroup(List<Figure> group, List<List<PublishedFigure>> earlier) {
        List<Cell> parts =
                group.subList(1, group.size()).stream().map(this::cell).toList();
        PartedFigure.Pattern pattern = new PartedFigure(cells, cell(group.getFirst()), parts).protect();
        List<Verdict> verdicts = new ArrayList<>(List.of(pattern.whole()));
        verdicts.addAll(pattern.parts());
        // A cell that would tell about the few who came since an earlier release takes the whole indicator with it:
        // nothing is left to subtract.
        boolean tells = false;
        for (int i = 0; i < group.size(); i++) {
            tells |= verdicts.get(i) == Verdict.SHOWN && tellsNewcomers(group.get(i), earlier);
        }
        List<PublishedFigure> judged = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            boolean shown = verdicts.get(i) == Verdict.SHOWN;
            judged.add(publish(group.get(i), shown && tells ? Verdict.TELLS_NEWCOMERS : verdicts.get(i)));
        }
        return judged;
    }

    /** Of a mean, only how many answered is a count; half of them stand for "counted", so that no other rule applies. */
    private Cell cell(Figure figure) {
        return figure.indicator().isProportion()
                ? new Cell(figure.answers(), figure.positives())
                : new Cell(figure.answers(), figure.answers() / 2);
    }

    private boolean tellsNewcomers(Figure figure, List<List<PublishedFigure>> earlier) {
        return earlier.stream()
                .flatMap(List::stream)
                .filter(old -> old.indicator().code().equals(figure.indicator().code())
                        && old.community().equals(figure.community())
                        && old.shown())
                .anyMatch(old -> !PartedFigure.mayFollow(cells, cell(old, figure), cell(figure)));
    }

    /** What can be worked out of a published figure: its answers, and its positives where it is a share. */
    private Cell cell(PublishedFigure old, Figure now) {
        int answers = Objects.requireNonNullElse(old.answers(), 0);
        if (!now.indicator().isProportion()) {
            return new Cell(answers, answers / 2);
        }
        double share = Objects.requireNonNullElse(old.estimate(), 0.0);
        return new Cell(answers, (int) Math.clamp(Math.round(share * answers), 0, answers));
    }

    private PublishedFigure publish(Figure figure, Verdict verdict) {
        return switch (verdict) {
            case TOO_FEW_ANSWERS -> PublishedFigure.withheld(figure, "too-few");
            case FEW_COUNTED -> PublishedFigure.withheld(figure, "derivable");
            case REVEALS_EVERYONE -> PublishedFigure.withheld(figure, "reveals-everyone");
            case PROTECTS_ANOTHER, TELLS_NEWCOMERS -> PublishedFigure.withheld(figure, "protects-another");
            case SHOWN -> precise(figure);
        };
    }

    private PublishedFigure precise(Figure figure) {
        if (!(figure.outcome() instanceof Estimate estimate)) {
            return PublishedFigure.withheld(figure, "not-estimable");
        }
        boolean imprecise = figure.indicator().isProportion()
                ? (estimate.upper() - estimate.lower()) / 2 > policy.widestHalfWidth()
                : estimate.cv() > policy.greatestCv();
        if (imprecise) {
            return PublishedFigure.withheld(figure, "imprecise");
        }
        Optional<UUID> community = figure.community();
        return new PublishedFigure(
                figure.indicator(),
                community,
                figure.answers(),
                estimate.estimate(),
                estimate.lower(),
                estimate.upper(),
                estimate.standardError(),
                null);
    }
}
