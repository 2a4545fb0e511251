package org.romact.forms.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.romact.forms.answers.Row;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;

/** Something that can be worked out for a row of answers. Never changes, and may be used by many at once. */
public final class Expression {
    private final String source;
    private final Term term;

    private Expression(String source, Term term) {
        this.source = source;
        this.term = term;
    }

    /** @return the expression, or one complaint whose column counts from 1 in the text, line by line */
    public static Reading<Expression> parse(String text) {
        try {
            return new Reading.Read<>(new Expression(text, new Parser(text).parse()), List.of());
        } catch (Parser.Mistake mistake) {
            return Reading.refused(mistake.complaint());
        }
    }

    /** Names that the row does not know, as of a question of a later version, are missing; see {@link #check}. */
    public Value evaluate(Row row) {
        return term.evaluate(row);
    }

    /**
     * Everything in the expression that this form cannot answer: unknown names, codes that are not offered, tables out of reach.
     *
     * @param table path of the table of this form whose rows it is to be worked out for
     */
    public List<Complaint> check(FormDefinition form, String table) {
        List<Complaint> complaints = new ArrayList<>();
        term.check(new Scope(form, form.table(table).orElseThrow(), complaints));
        return complaints;
    }

    /** The names between {@code ${} and {@code }}, each once, in order. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        term.names(names);
        return names;
    }

    /**
     * The same expression for a form in which questions or repeats have other names.
     *
     * @param later former name → later one; all are exchanged at once, so two may change names with each other
     */
    public Expression renamed(Map<String, String> later) {
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (Token token : Parser.tokens(source)) {
            String name = later.get(token.text());
            if (token.kind() != Token.Kind.REFERENCE || name == null) continue;
            text.append(source, copied, token.at()).append("${").append(name).append('}');
            copied = source.indexOf('}', token.at()) + 1;
        }
        return parse(text.append(source, copied, source.length()).toString()).get();
    }

    @Override
    public String toString() {
        return source;
    }
}
