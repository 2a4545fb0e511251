package org.romact.forms.answers;

import java.util.List;
import java.util.Set;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;

/** One filled form, read beside the form it answers. */
public final class Answers {
    private final InstanceHead head;
    private final Row root;
    private final List<Unknown> unknown;
    private final List<Complaint> complaints;

    Answers(InstanceHead head, Row root, List<Unknown> unknown, List<Complaint> complaints) {
        this.head = head;
        this.root = root;
        this.unknown = List.copyOf(unknown);
        this.complaints = List.copyOf(complaints);
    }

    /**
     * Reads one filled form. A value that does not fit its question, or a node the form does not have, does not refuse the whole: it is
     * kept as it came and complained about.
     *
     * @return refused only where the text is not an instance at all, is of another form, or is encrypted
     */
    public static Reading<Answers> read(FormDefinition form, byte[] instance) {
        return AnswerReader.read(form, instance, Set.of());
    }

    /**
     * As {@link #read(FormDefinition, byte[])}, where some answers mean that there is none.
     *
     * @param refusals codes or numbers such as {@code refused}, {@code dont_know} or {@code -99}: a number or choice that is one of them,
     *     or a set of choices that holds one, is {@link Answer.Missing#REFUSED}. Free text is taken as it is.
     */
    public static Reading<Answers> read(FormDefinition form, byte[] instance, Set<String> refusals) {
        return AnswerReader.read(form, instance, refusals);
    }

    public InstanceHead head() {
        return head;
    }

    /** The row of the form's own table. */
    public Row root() {
        return root;
    }

    /** All rows of one repeat, in the order of the instance; for the path of the form itself, its one row. */
    public List<Row> rows(String path) {
        return path.equals(root.table().path()) ? List.of(root) : root.rows(path);
    }

    /** What the form does not ask for. */
    public List<Unknown> unknown() {
        return unknown;
    }

    /** What does not fit, one sentence each with its line and column. */
    public List<Complaint> complaints() {
        return complaints;
    }
}
