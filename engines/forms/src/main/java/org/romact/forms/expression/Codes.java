package org.romact.forms.expression;

import org.romact.forms.definition.Choices;
import org.romact.forms.xml.Complaint;

/** Catches a code that is misspelt, which would otherwise silently never be chosen. */
final class Codes {
    private Codes() {}

    static void check(Scope scope, Reference reference, String code, Complaint place) {
        scope.question(reference.name())
                .filter(question -> question.choices() instanceof Choices.Listed)
                .filter(question -> !scope.form().offers(question, code))
                .ifPresent(_ -> scope.complain(
                        place,
                        "The question “%s” offers no choice with the code “%s”.".formatted(reference.name(), code)));
    }
}
