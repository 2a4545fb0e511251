package org.romact.forms.expression;

import java.util.List;
import java.util.Optional;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.definition.Repeat;
import org.romact.forms.definition.Table;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.Complaint;

/** The form and table an expression is checked against. */
record Scope(FormDefinition form, Table table, List<Complaint> complaints) {
    /** The question this name means for a row of the table: of the table itself, or of the nearest around it. */
    Optional<Question> question(String name) {
        Optional<Table> at = Optional.of(table);
        while (at.isPresent()) {
            int column = name.startsWith("/") ? at.get().column(name) : at.get().columnNamed(name);
            if (column >= 0) return Optional.of(at.get().columns().get(column));
            at = at.get().parent().flatMap(form::table);
        }
        return Optional.empty();
    }

    /** How many questions of the same table have this name. */
    long alike(Question question) {
        return form.named(question.name()).stream()
                .filter(other -> other.repeat().equals(question.repeat()))
                .count();
    }

    /** The repeat with this name, wherever it is. */
    Optional<Repeat> repeat(String name) {
        return form.repeats().stream().filter(r -> r.name().equals(name)).findFirst();
    }

    Scope within(String table) {
        return new Scope(form, form.table(table).orElseThrow(), complaints);
    }

    void complain(Spot place, Sentence said) {
        complaints.add(new Complaint(place.line(), place.column(), said));
    }
}
