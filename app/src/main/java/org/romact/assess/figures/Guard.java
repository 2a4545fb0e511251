package org.romact.assess.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.statistics.Estimate;

/** Judges figures before they leave. */
final class Guard {
    private final GuardPolicy policy;

    Guard(GuardPolicy policy) {
        this.policy = policy;
    }

    List<PublishedFigure> judge(List<Figure> figures, List<List<PublishedFigure>> earlier) {
        Map<String, PublishedFigure> judged = new LinkedHashMap<>();
        for (Figure figure : figures) {
            judged.put(figure.key(), judge(figure));
        }
        return new ArrayList<>(judged.values());
    }

    private PublishedFigure judge(Figure figure) {
        if (!(figure.outcome() instanceof Estimate estimate)) {
            return PublishedFigure.withheld(figure, figure.answers() < policy.minimumAnswers() ? "too-few" : "not-estimable");
        }
        return new PublishedFigure(
                figure.indicator(),
                figure.community(),
                figure.answers(),
                estimate.estimate(),
                estimate.lower(),
                estimate.upper(),
                estimate.standardError(),
                null);
    }
}
