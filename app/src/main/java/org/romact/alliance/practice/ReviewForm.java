package org.romact.alliance.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.romact.platform.page.Complaints;

/** What a reviewer typed. */
public record ReviewForm(
        String relevance,
        String relevanceComment,
        String evidence,
        String evidenceComment,
        String involvement,
        String involvementComment,
        String transferability,
        String transferabilityComment,
        String recommendation,
        String advice) {

    /** A field that a browser did not send counts as empty. */
    public ReviewForm {
        relevance = blank(relevance);
        relevanceComment = blank(relevanceComment);
        evidence = blank(evidence);
        evidenceComment = blank(evidenceComment);
        involvement = blank(involvement);
        involvementComment = blank(involvementComment);
        transferability = blank(transferability);
        transferabilityComment = blank(transferabilityComment);
        recommendation = blank(recommendation);
        advice = blank(advice);
    }

    static ReviewForm empty() {
        return new ReviewForm("", "", "", "", "", "", "", "", "", "");
    }

    public String score(String criterion) {
        return switch (criterion) {
            case "relevance" -> relevance;
            case "evidence" -> evidence;
            case "involvement" -> involvement;
            default -> transferability;
        };
    }

    public String comment(String criterion) {
        return switch (criterion) {
            case "relevance" -> relevanceComment;
            case "evidence" -> evidenceComment;
            case "involvement" -> involvementComment;
            default -> transferabilityComment;
        };
    }

    /** The marks, or nothing where there are complaints. */
    Optional<Map<String, Review.Mark>> read(Complaints complaints) {
        Map<String, Review.Mark> marks = new LinkedHashMap<>();
        for (String criterion : Review.CRITERIA) {
            String comment = comment(criterion).strip();
            boolean scored = score(criterion).matches("[1-5]");
            complaints.addIf(!scored, criterion, "alliance.practices.score-missing");
            complaints.addIf(
                    comment.isEmpty() || comment.length() > 4000,
                    criterion + "Comment",
                    "alliance.practices.comment-missing");
            if (scored) {
                marks.put(criterion, new Review.Mark(Integer.parseInt(score(criterion)), comment));
            }
        }
        complaints.addIf(
                !Review.RECOMMENDATIONS.contains(recommendation),
                "recommendation",
                "alliance.practices.recommendation-missing");
        complaints.addIf(advice.length() > 4000, "advice", "alliance.practices.too-long");
        return complaints.any() ? Optional.empty() : Optional.of(marks);
    }

    private static String blank(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
