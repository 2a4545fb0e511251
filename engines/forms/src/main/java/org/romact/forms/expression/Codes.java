package org.romact.forms.expression;

import org.romact.forms.definition.Choices;
import org.romact.forms.words.Sentence;

/** Catches a code that is misspelt, which would otherwise silently never be chosen. */
final class Codes {
    private Codes() {}

    static void check(Scope scope, Reference reference, String code, Spot place) {
        scope.question(reference.name())
                .filter(question -> question.choices() instanceof Choices.Listed)
                .filter(question -> !scope.form().offers(question, code))
                .ifPresent(_ -> scope.complain(
                        place, Sentence.of("forms.formula.no-choice", "name", reference.name(), "code", code)));
    }
}
