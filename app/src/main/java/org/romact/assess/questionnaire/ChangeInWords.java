package org.romact.assess.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.romact.assess.figures.Indicator;
import org.romact.forms.definition.Change;
import org.romact.forms.definition.Choice;
import org.romact.forms.definition.Control;
import org.romact.forms.definition.DataType;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.platform.page.Texts;

/**
 * Says a change as a town hall would: what is different, and what becomes of the answers.
 *
 * @param indicators what is computed from a question, by its name
 */
record ChangeInWords(
        FormDefinition form, AnswerCounts.Counts answered, Map<String, List<Indicator>> indicators, Texts t) {
    enum Weight {
        AFFECTED,
        UNSURE,
        OTHER
    }

    /** Where nobody has answered yet, no answer is affected. */
    Weight weight(Change change) {
        return switch (change) {
            case Change.Removed removed -> affectedIfAnswered(removed.before());
            case Change.Retyped retyped -> affectedIfAnswered(retyped.before());
            case Change.Parted parted -> affectedIfAnswered(parted.before());
            case Change.ChoiceRemoved _ -> Weight.AFFECTED;
            case Change.Reworded _, Change.ChoiceReworded _ -> Weight.UNSURE;
            case Change.Renamed renamed -> renamed.told() ? Weight.OTHER : Weight.UNSURE;
            case Change.Added _, Change.Moved _, Change.ChoiceAdded _ -> Weight.OTHER;
        };
    }

    private Weight affectedIfAnswered(Question before) {
        return isAnswered(before) ? Weight.AFFECTED : Weight.OTHER;
    }

    private boolean isAnswered(Question before) {
        return !(answered.of(before) instanceof AnswerCounts.Answered.Nobody);
    }

    /** As it is now, or was last. */
    static Question question(Change change) {
        return switch (change) {
            case Change.Added added -> added.after();
            case Change.Removed removed -> removed.before();
            case Change.Parted parted -> parted.after();
            case Change.Moved moved -> moved.after();
            case Change.Renamed renamed -> renamed.after();
            case Change.Retyped retyped -> retyped.after();
            case Change.Reworded reworded -> reworded.after();
            case Change.ChoiceAdded choice -> choice.after();
            case Change.ChoiceRemoved choice -> choice.after();
            case Change.ChoiceReworded choice -> choice.after();
        };
    }

    /** As it was; of a choice, its question is told apart by its new name only. */
    static Optional<Question> before(Change change) {
        return switch (change) {
            case Change.Removed removed -> Optional.of(removed.before());
            case Change.Parted parted -> Optional.of(parted.before());
            case Change.Moved moved -> Optional.of(moved.before());
            case Change.Renamed renamed -> Optional.of(renamed.before());
            case Change.Retyped retyped -> Optional.of(retyped.before());
            case Change.Reworded reworded -> Optional.of(reworded.before());
            case Change.Added _, Change.ChoiceAdded _, Change.ChoiceRemoved _, Change.ChoiceReworded _ ->
                Optional.empty();
        };
    }

    WhatChanged.Line line(Change change) {
        Question question = question(change);
        String label = said(question);
        return new WhatChanged.Line(
                label.isBlank() ? question.name() : label, question.name(), what(change), means(change));
    }

    private String what(Change change) {
        return switch (change) {
            case Change.Added _ -> t.say("assess.change.added");
            case Change.Removed _ -> t.say("assess.change.removed");
            case Change.Parted(Question then, Question now) -> parted(then, now);
            case Change.Moved _ -> t.say("assess.change.moved");
            case Change.Renamed(Question then, Question now, boolean told) ->
                t.say(
                        told ? "assess.change.renamed" : "assess.change.renamed.guessed",
                        "before",
                        then.name(),
                        "after",
                        now.name());
            case Change.Retyped(Question then, Question now, DataType _) ->
                t.say("assess.change.retyped", "before", kind(then), "after", kind(now));
            case Change.Reworded(Question then, Question now) ->
                t.say(
                        "assess.change.reworded",
                        "before",
                        then.label().text(),
                        "after",
                        now.label().text());
            case Change.ChoiceAdded(Question _, Choice choice) ->
                t.say("assess.change.choice-added", "choice", said(choice));
            case Change.ChoiceRemoved(Question _, Choice choice) ->
                t.say("assess.change.choice-removed", "choice", said(choice));
            case Change.ChoiceReworded(Question _, Choice then, Choice now) ->
                t.say(
                        "assess.change.choice-reworded",
                        Map.of(
                                "code", now.code(),
                                "before", then.label().text(),
                                "after", now.label().text()));
        };
    }

    private String parted(Question then, Question now) {
        if (then.repeat().isEmpty()) {
            return t.say(
                    "assess.change.into-repeat", "repeat", last(now.repeat().orElse("")));
        }
        if (now.repeat().isEmpty()) {
            return t.say(
                    "assess.change.out-of-repeat", "repeat", last(then.repeat().get()));
        }
        return t.say(
                "assess.change.other-repeat",
                "before",
                last(then.repeat().get()),
                "after",
                last(now.repeat().get()));
    }

    private String means(Change change) {
        return before(change)
                .filter(then -> !isAnswered(then))
                .map(then -> t.say("assess.change.answered.nobody"))
                .orElseGet(() -> sentences(change)
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private Stream<String> sentences(Change change) {
        return switch (change) {
            case Change.Added _ -> Stream.of(t.say("assess.change.added.means"));
            case Change.Removed(Question then) ->
                Stream.of(count(then), t.say("assess.change.removed.means"), computed(then));
            case Change.Parted(Question then, Question _) ->
                Stream.of(count(then), t.say("assess.change.parted.means"), computed(then));
            case Change.Moved _ -> Stream.of(t.say("assess.change.moved.means"));
            case Change.Renamed(Question then, Question _, boolean told) ->
                Stream.of(
                        count(then),
                        t.say(told ? "assess.change.renamed.means" : "assess.change.renamed.guessed.means"));
            case Change.Retyped(Question then, Question now, DataType common) ->
                Stream.of(
                        count(then),
                        t.say("assess.change.retyped.means", "kind", kind(now.as(now.path(), common))),
                        computed(then));
            case Change.Reworded(Question then, Question _) ->
                Stream.of(count(then), t.say("assess.change.meaning.means"));
            case Change.ChoiceAdded _ -> Stream.of(t.say("assess.change.choice-added.means"));
            case Change.ChoiceRemoved(Question now, Choice _) ->
                Stream.of(t.say("assess.change.choice-removed.means"), computed(now));
            case Change.ChoiceReworded _ -> Stream.of(t.say("assess.change.meaning.means"));
        };
    }

    private String count(Question before) {
        return switch (answered.of(before)) {
            case AnswerCounts.Answered.Nobody _ -> t.say("assess.change.answered.nobody");
            case AnswerCounts.Answered.Few(int fewerThan) -> t.say("assess.change.answered.few", "count", fewerThan);
            case AnswerCounts.Answered.NearlyAll _ -> t.say("assess.change.answered.nearly-all");
            case AnswerCounts.Answered.So(long many) -> t.say("assess.change.answered", "count", many);
        };
    }

    private String computed(Question question) {
        List<Indicator> from = indicators.getOrDefault(question.name(), List.of());
        String names = from.stream()
                .map(indicator -> t.choose(indicator.name()))
                .distinct()
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : t.say("assess.change.computed", "indicators", names);
    }

    private String kind(Question question) {
        Control control = question.control();
        String kind = control.choosesOne() && question.type() != DataType.CODES
                ? "one-choice"
                : question.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return t.say("assess.kind." + kind);
    }

    private String said(Question question) {
        return question.label().in(t.language().tag());
    }

    private String said(Choice choice) {
        String label = choice.label().in(t.language().tag());
        return label.isBlank() || label.equals(choice.code()) ? choice.code() : label + " (" + choice.code() + ")";
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
