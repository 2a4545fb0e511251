package org.romact.forms.walk;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.xform.parse.XFormParser;
import org.jspecify.annotations.Nullable;
import org.romact.forms.words.Sentence;
import org.romact.forms.xlsform.Problem;

/** One walk through one form. */
final class Walker {
    private static final int TURNS = 2;
    private static final int MOST_STEPS = 30_000;
    private static final int MOST_TURNS = 300;
    private static final int ENOUGH = 100;

    private final String xform;
    private final Places places;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private final Map<String, Integer> countedTurns = new HashMap<>();
    private int steps;
    private volatile boolean stopped;

    Walker(String xform, Places places) {
        this.xform = xform;
        this.places = places;
    }

    /** Whether it has more questions and turns than are walked through. */
    boolean isTooLong() {
        return steps >= MOST_STEPS;
    }

    /** Has the walk end at the next question. */
    void stop() {
        stopped = true;
    }

    List<Problem> walk() {
        FormDef form = load();
        if (form == null) return problems;
        FormEntryController controller = new FormEntryController(new FormEntryModel(form));
        guarded(FormIndex.createBeginningOfFormIndex(), () -> asACollector(controller));
        guarded(FormIndex.createBeginningOfFormIndex(), () -> overTheRest(controller.getModel()));
        guarded(FormIndex.createBeginningOfFormIndex(), controller::finalizeFormEntry);
        return problems;
    }

    /** Reading it checks the syntax of every expression, that their paths exist, and that no two wait for each other. */
    private @Nullable FormDef load() {
        try {
            FormDef form = new XFormParser(new StringReader(xform)).parse();
            form.getEvaluationContext().addFunctionHandler(new PulledData());
            form.initialize(true, new InstanceInitializationFactory());
            return form;
        } catch (XFormParser.ParseException | RuntimeException | StackOverflowError e) {
            problems.add(problem("", e, "forms.walk.refused"));
            return null;
        }
    }

    private interface Step {
        void run();
    }

    /** JavaRosa tells by unchecked exceptions what it cannot work out. */
    private boolean guarded(FormIndex at, Step step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            if (problems.size() < ENOUGH) {
                String reference =
                        at.getReference() == null ? "" : at.getReference().toString(false);
                Problem problem = problem(reference, e, "forms.walk.stopped");
                if (!problems.contains(problem)) problems.add(problem);
            }
            return false;
        }
    }

    /** @param key said with JavaRosa's own words where the reason is none of the usual ones */
    private Problem problem(String reference, Throwable e, String key) {
        String words = reason(e);
        Sentence said = Cause.of(e, words).orElseGet(() -> Sentence.of(key, "reason", Places.shortened(words)));
        return places.at(reference, words, said);
    }

    private static String reason(Throwable e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        if (!message.isBlank()) return message;
        return e.getCause() == null ? e.getClass().getSimpleName() : reason(e.getCause());
    }

    /** From one relevant question to the next, answering. */
    private void asACollector(FormEntryController controller) {
        FormEntryModel model = controller.getModel();
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        for (int event = controller.stepToNextEvent(); goesOn(event); event = controller.stepToNextEvent()) {
            FormIndex index = model.getFormIndex();
            int at = event;
            guarded(index, () -> {
                switch (at) {
                    case FormEntryController.EVENT_QUESTION -> answer(controller, index);
                    case FormEntryController.EVENT_PROMPT_NEW_REPEAT -> turn(controller, index);
                    case FormEntryController.EVENT_REPEAT -> counted(index);
                    default -> model.getCaptionPrompt(index).getLongText();
                }
            });
        }
    }

    private boolean goesOn(int event) {
        return event != FormEntryController.EVENT_END_OF_FORM && !stopped && ++steps < MOST_STEPS;
    }

    private void turn(FormEntryController controller, FormIndex index) {
        String repeat = index.getReference().toString(false).replaceAll("\\[[^\\]]*\\]$", "");
        if (turns.merge(repeat, 1, Integer::sum) < TURNS) controller.newRepeat();
    }

    /** A form may count its turns itself, to any number. */
    private void counted(FormIndex index) {
        if (countedTurns.merge(generic(index), 1, Integer::sum) > MOST_TURNS) steps = MOST_STEPS;
    }

    private void answer(FormEntryController controller, FormIndex index) {
        FormEntryPrompt prompt = controller.getModel().getQuestionPrompt(index);
        visited.add(generic(index));
        List<SelectChoice> choices = look(prompt);
        if (prompt.isReadOnly()) return;
        for (IAnswerData tried : PossibleAnswers.to(prompt, choices)) {
            if (controller.answerQuestion(index, tried, true) == FormEntryController.ANSWER_OK) return;
        }
    }

    /** Everything a telephone works out to show a question. */
    private static List<SelectChoice> look(FormEntryPrompt prompt) {
        prompt.getLongText();
        prompt.getHelpText();
        prompt.getConstraintText();
        boolean required = prompt.isRequired();
        List<SelectChoice> choices = prompt.getSelectChoices();
        if (choices == null) return List.of();
        if (required || !choices.isEmpty()) choices.stream().limit(TURNS).forEach(prompt::getSelectChoiceText);
        return choices;
    }

    /** What no answer led to: its choices and its constraint are worked out all the same. */
    private void overTheRest(FormEntryModel model) {
        FormIndex index = model.incrementIndex(FormIndex.createBeginningOfFormIndex());
        for (; goesOn(model.getEvent(index)); index = model.incrementIndex(index)) {
            if (model.getEvent(index) != FormEntryController.EVENT_QUESTION || !visited.add(generic(index))) continue;
            FormIndex question = index;
            guarded(question, () -> {
                FormEntryPrompt prompt = model.getQuestionPrompt(question);
                List<SelectChoice> choices = look(prompt);
                for (IAnswerData tried : PossibleAnswers.to(prompt, choices)) {
                    if (model.getForm().evaluateConstraint(question.getReference(), tried)) break;
                }
            });
        }
    }

    private static String generic(FormIndex index) {
        return index.getReference().genericize().toString(false);
    }
}
