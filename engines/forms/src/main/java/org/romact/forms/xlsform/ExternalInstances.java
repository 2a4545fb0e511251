package org.romact.forms.xlsform;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;

/** Files that go with the form and that its expressions look into, by the name of their secondary instance. */
final class ExternalInstances {
    private static final Pattern PULLDATA = Pattern.compile("pulldata\\s*\\(\\s*['\"]([^'\"]*)['\"]");

    private final Findings findings;
    private final Map<String, File> byName = new LinkedHashMap<>();

    /**
     * @param place where it is first looked into, in the order of the survey sheet
     * @param declared whether a row of its own names the file
     */
    record File(String name, String address, int place, boolean declared) {}

    ExternalInstances(Findings findings) {
        this.findings = findings;
    }

    /** In the order of the survey sheet. */
    List<File> all() {
        return byName.values().stream()
                .sorted(Comparator.comparingInt(File::place))
                .toList();
    }

    /** In a row what its expressions pull comes before the file it chooses from; what other sheets ask for comes last. */
    private static int place(Cell at, boolean isPulled) {
        if (!at.sheet().equals("survey")) return Integer.MAX_VALUE;
        return 2 * at.row() + (isPulled ? 0 : 1);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** A row of type csv-external or xml-external. */
    void declare(Cell at, String name, String ending) {
        String folder = ending.equals("csv") ? "file-csv" : "file";
        add(at, new File(name, "jr://" + folder + "/" + name + "." + ending, place(at, false), true));
    }

    void add(Cell at, String name, String address) {
        add(at, new File(name, address, place(at, false), false));
    }

    /** Every file an expression looks into by pulldata(). */
    void addPulled(Cell expression) {
        if (!expression.text().contains("pulldata")) return;
        Matcher call = PULLDATA.matcher(expression.text());
        while (call.find()) {
            String name = call.group(1).strip();
            String address = "jr://file-csv/" + name + ".csv";
            add(expression, new File(name, address, place(expression, true), false));
        }
    }

    private void add(Cell at, File file) {
        if (file.name().isEmpty()) findings.error(at, Sentence.of("forms.file.no-name"));
        else FileNames.check(at, file.address().substring(file.address().indexOf('/', "jr://".length()) + 1), findings);
        File earlier = byName.putIfAbsent(file.name(), file);
        if (earlier == null) return;
        if (earlier.declared() && file.declared()) {
            findings.error(at, Sentence.of("forms.file.twice", "file", file.name()));
        } else if (!earlier.address().equals(file.address())) {
            findings.error(
                    at,
                    Sentence.of(
                            "forms.file.two-addresses",
                            "file",
                            file.name(),
                            "first",
                            earlier.address(),
                            "second",
                            file.address()));
        }
    }
}
