package org.romact.forms.definition;

import java.util.List;

/** Where the things to choose from come from. */
public sealed interface Choices {
    /** Nothing to choose from. */
    record None() implements Choices {}

    /**
     * Written in the form itself.
     *
     * @param list the list's name, empty where the choices stand under the question itself
     * @param filter the condition on the list's items as written in the form, empty for none
     */
    record Listed(String list, List<Choice> choices, String filter) implements Choices {
        public Listed {
            choices = List.copyOf(choices);
        }
    }

    /**
     * In a file that goes along with the form.
     *
     * @param list the name of the secondary instance
     * @param source as the form writes it, e.g. {@code jr://file-csv/villages.csv}
     */
    record External(String list, String source, String filter) implements Choices {}

    /** Answers given earlier in the same form, e.g. the names of the members of a household. */
    record FromAnswers(String nodeset) implements Choices {}

    /** The choices the form itself writes out, or none. */
    default List<Choice> listed() {
        return this instanceof Listed listed ? listed.choices : List.of();
    }
}
