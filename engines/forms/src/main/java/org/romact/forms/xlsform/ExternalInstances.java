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
     * @param row of the survey sheet where it is first looked into
     * @param declared whether a row of its own names the file
     */
    record File(String name, String address, int row, boolean declared) {}

    ExternalInstances(Findings findings) {
        this.findings = findings;
    }

    /** In the order of the survey sheet. */
    List<File> all() {
        return byName.values().stream()
                .sorted(Comparator.comparingInt(File::row))
                .toList();
    }

    /** What other sheets ask for comes last. */
    private static int row(Cell at) {
        return at.sheet().equals("survey") ? at.row() : Integer.MAX_VALUE;
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
        add(at, new File(name, "jr://" + folder + "/" + name + "." + ending, row(at), true));
    }

    void add(Cell at, String name, String address) {
        add(at, new File(name, address, row(at), false));
    }

    /** Every file an expression looks into by pulldata(). */
    void addPulled(Cell expression) {
        if (!expression.text().contains("pulldata")) return;
        Matcher call = PULLDATA.matcher(expression.text());
        while (call.find()) {
            String name = call.group(1).strip();
            add(expression, name, "jr://file-csv/" + name + ".csv");
        }
    }

    private void add(Cell at, File file) {
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
