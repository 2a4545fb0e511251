package org.romact.forms.xlsform;

import java.util.Map;

/**
 * Where a select has its choices from.
 *
 * @param list a list's name, a file's name with its ending, or {@code ${name}} of a question in a repeat
 * @param value name of the node that is the answer; empty for what is usual
 * @param label likewise of what is shown
 * @param filter cell of the choice filter, may be empty
 */
record ItemSource(Kind kind, Cell list, String value, String label, Cell filter, Order order) {
    enum Kind {
        /** On the choices sheet. */
        LIST,
        FILE,
        /** Answers given in a repeat of this form. */
        ANSWERS,
        /** Places of a repeat or list shown on the map of a geo question. */
        PLACES,
        /** On the choices sheet, to be replaced by what {@code search()} finds in a file. */
        SEARCH,
        /** In itemsets.csv. */
        EXTERNAL
    }

    /** @param seed cell of what the order is drawn from, may be empty */
    record Order(boolean random, Cell seed) {}

    private static final Map<String, String> FOLDERS = Map.of("csv", "file-csv", "xml", "file", "geojson", "file");

    static boolean isFile(String list) {
        return FOLDERS.containsKey(ending(list));
    }

    static String ending(String list) {
        int dot = list.lastIndexOf('.');
        return dot <= 0 ? "" : list.substring(dot + 1);
    }

    /** The name of the secondary instance. */
    String instanceName() {
        // A file without an ending is refused elsewhere, and still has a name here.
        return kind == Kind.FILE && list.text().indexOf('.') >= 0
                ? list.text().substring(0, list.text().lastIndexOf('.'))
                : list.text();
    }

    /** As the manifest of the form names the file. */
    String address() {
        return "jr://" + FOLDERS.get(ending(list.text())) + "/" + list.text();
    }
}
