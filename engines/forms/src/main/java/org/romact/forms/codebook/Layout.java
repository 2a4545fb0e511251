package org.romact.forms.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.romact.forms.codebook.Column.Part;
import org.romact.forms.definition.Choice;
import org.romact.forms.definition.DataType;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.definition.Table;

/**
 * Which columns the file of one table has.
 *
 * @param fileName e.g. {@code household-member.csv}
 * @param parent file name of the table around it
 */
public record Layout(Table table, String fileName, Optional<String> parent, List<Column> columns) {
    public Layout {
        columns = List.copyOf(columns);
    }

    /** One for each table of the form, the form's own first. */
    public static List<Layout> of(FormDefinition form) {
        List<Layout> layouts = new ArrayList<>();
        Set<String> files = new HashSet<>(Set.of(CODES_FILE));
        for (Table table : form.tables()) {
            Optional<String> parent = table.parent()
                    .map(path -> layouts.stream()
                            .filter(layout -> layout.table.path().equals(path))
                            .findFirst()
                            .orElseThrow()
                            .fileName);
            String suffix = table.parent().isEmpty()
                    ? ""
                    : "-" + table.path().substring(table.path().lastIndexOf('/') + 1);
            layouts.add(new Layout(table, freeFile(fileName(form.id() + suffix), files), parent, columns(table)));
        }
        return layouts;
    }

    /** A choice of several from a longer list keeps its codes in one column and gets none of 0 and 1. */
    private static final int MOST_SPLIT = 200;

    /** The file with the choices of all questions. */
    public static final String CODES_FILE = "codes.csv";

    private static String fileName(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[.]+", "_");
    }

    /** Different also where a file system does not tell capitals from small letters. */
    private static String freeFile(String name, Set<String> taken) {
        String free = name + ".csv";
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) free = name + "-" + n + ".csv";
        return free;
    }

    private static List<Column> columns(Table table) {
        Naming naming = new Naming();
        List<Column> columns = new ArrayList<>();
        key("row_key", Part.ROW_KEY, columns, naming);
        if (table.parent().isPresent()) {
            key("parent_key", Part.PARENT_KEY, columns, naming);
            key("row_position", Part.ROW_POSITION, columns, naming);
        }
        key("instance_id", Part.INSTANCE_ID, columns, naming);
        key("form_version", Part.FORM_VERSION, columns, naming);
        for (Question question : table.columns()) {
            boolean alreadyKey = question.isMeta() && question.name().equals("instanceID");
            if (!question.isNote() && !alreadyKey) add(question, columns, naming);
        }
        return columns;
    }

    private static void key(String name, Part part, List<Column> columns, Naming naming) {
        columns.add(new Column(naming.free(name), part, Optional.empty(), Optional.empty()));
    }

    private static void add(Question question, List<Column> columns, Naming naming) {
        String name = naming.of(question);
        Optional<Question> of = Optional.of(question);
        if (question.type() == DataType.GEOPOINT) {
            for (Part part : List.of(Part.LATITUDE, Part.LONGITUDE, Part.ALTITUDE, Part.ACCURACY)) {
                String suffix = part.name().toLowerCase(Locale.ROOT);
                columns.add(new Column(naming.free(name + "_" + suffix), part, of, Optional.empty()));
            }
            return;
        }
        columns.add(new Column(name, Part.ANSWER, of, Optional.empty()));
        boolean split =
                question.type() == DataType.CODES && question.choices().listed().size() <= MOST_SPLIT;
        if (!split) return;
        for (Choice choice : question.choices().listed()) {
            columns.add(new Column(naming.free(name + "__" + choice.code()), Part.IS_CHOSEN, of, Optional.of(choice)));
        }
    }

    /** Gives every column a name of its own: the question's, or where that is taken its groups' names before it. */
    private static final class Naming {
        private final Set<String> taken = new HashSet<>();

        String of(Question question) {
            String name = question.name();
            List<String> groups = question.place().groups();
            for (int i = groups.size() - 1; i >= 0 && taken.contains(key(name)); i--) {
                name = groups.get(i).substring(groups.get(i).lastIndexOf('/') + 1) + "_" + name;
            }
            return free(name);
        }

        String free(String wanted) {
            String name = wanted;
            for (int n = 2; !taken.add(key(name)); n++) name = wanted + "_" + n;
            return name;
        }

        /** SPSS does not tell capitals from small letters. */
        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
