package org.romact.disclosure.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.romact.disclosure.perturbation.CellKey;
import org.romact.disclosure.perturbation.RandomRounding;
import org.romact.disclosure.table.AdditiveTable;
import org.romact.disclosure.table.Attacker;
import org.romact.disclosure.table.Pattern;
import org.romact.disclosure.table.PrimaryRule;
import org.romact.disclosure.table.Protection;
import org.romact.disclosure.table.Suppression;
import org.romact.disclosure.table.TableCell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of {@code suppression.json} and {@code perturbation.json}. */
public final class DisclosureCases {
    private static final double TOLERANCE = 1e-9;
    private static final double ALLOWED_LOSS = 1.1;

    private final Path directory;
    private final List<Result> failed = new ArrayList<>();
    private int passed;
    private int patterns;
    private double losses;

    public DisclosureCases(Path directory) {
        this.directory = directory;
    }

    /** One comparison that did not hold. */
    public record Result(String name, String expected, String actual) {}

    public List<Result> failed() {
        return List.copyOf(failed);
    }

    public int passed() {
        return passed;
    }

    public int patterns() {
        return patterns;
    }

    /** Of what is withheld beside the sensitive cells, over the least possible. */
    public double averageLoss() {
        return patterns == 0 ? 1 : losses / patterns;
    }

    public void run() throws IOException {
        Optional<JsonNode> suppression = read("suppression.json");
        if (suppression.isPresent()) {
            suppression.get().path("cases").forEach(this::suppression);
            check("average loss", averageLoss() <= ALLOWED_LOSS, "at most " + ALLOWED_LOSS, averageLoss());
        }
        Optional<JsonNode> perturbation = read("perturbation.json");
        if (perturbation.isPresent()) {
            rounding(perturbation.get().path("randomRounding"));
            cellKey(perturbation.get().path("cellKey"));
        }
    }

    private Optional<JsonNode> read(String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.exists(file) ? Optional.of(new JsonMapper().readTree(Files.readString(file))) : Optional.empty();
    }

    private void suppression(JsonNode given) {
        String name = given.path("name").asString("");
        AdditiveTable table = table(given);
        JsonNode expected = given.path("expected");
        primary(name, given, table);
        Pattern pattern = Suppression.protect(table, false);
        if (!expected.path("feasible").asBoolean(true)) {
            check(name + " pattern", pattern instanceof Pattern.Impossible, "impossible", pattern);
            return;
        }
        if (!(pattern instanceof Pattern.Safe safe)) {
            check(name + " pattern", false, "a safe pattern", pattern);
            return;
        }
        List<Attacker.Breach> breaches = new Attacker(table, safe.hidden()).breaches();
        check(name + " protects", breaches.isEmpty(), "no breach", breaches);
        long optimum = expected.path("objective").asLong();
        long must = expected.path("primaryPart").asLong();
        check(name + " costs no less than the optimum", safe.cost() >= optimum, optimum, safe.cost());
        patterns++;
        losses += optimum == must ? (safe.cost() == must ? 1 : 2) : (double) (safe.cost() - must) / (optimum - must);
        if (safe.proven()) {
            check(name + " is the optimum where that is claimed", safe.cost() == optimum, optimum, safe.cost());
        }
        attacker(name, given, table);
    }

    /** Everything that is sensitive by its rule, with the same levels. */
    private void primary(String name, JsonNode given, AdditiveTable table) {
        JsonNode rule = given.path("primaryRule");
        for (TableCell cell : table.cells()) {
            List<Long> contributions = contributions(given, cell.id());
            Optional<Protection> judged = switch (rule.path("type").asString("")) {
                case "p-percent" ->
                    judge(new PrimaryRule.PPercent(rule.path("p").asLong()), contributions, cell);
                case "dominance" ->
                    judge(
                            new PrimaryRule.Dominance(
                                    rule.path("n").asInt(), rule.path("k").asLong()),
                            contributions,
                            cell);
                default -> threshold(rule, given, cell);
            };
            check(name + " " + cell.id() + " is sensitive", judged.equals(cell.sensitive()), cell.sensitive(), judged);
        }
    }

    private static Optional<Protection> judge(PrimaryRule rule, List<Long> contributions, TableCell cell) {
        return contributions.isEmpty() ? cell.sensitive() : rule.judge(contributions);
    }

    private static Optional<Protection> threshold(JsonNode rule, JsonNode given, TableCell cell) {
        if (cell.status() == TableCell.Status.SHOWN_ALREADY) {
            return Optional.empty();
        }
        boolean width =
                cell.sensitive().isPresent() && given.path("name").asString("").contains("width");
        return new PrimaryRule.Threshold(
                        rule.path("suppressIfLessThan").asLong(),
                        rule.path("zeroIsSensitive").asBoolean(),
                        width)
                .judge(cell.value());
    }

    /** Of an inner cell r1c2 its own; of a margin those of all its inner cells; nothing where the case gives none. */
    private static List<Long> contributions(JsonNode given, String id) {
        List<Long> all = new ArrayList<>();
        JsonNode rows = given.path("contributions");
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.path(r).size(); c++) {
                boolean inside = id.equals("r" + (r + 1) + "c" + (c + 1))
                        || id.equals("r" + (r + 1) + "t")
                        || id.equals("tc" + (c + 1))
                        || id.equals("tt");
                if (inside) {
                    rows.path(r).path(c).forEach(value -> all.add(value.asLong()));
                }
            }
        }
        return all;
    }

    /** The recorded bounds of the recorded pattern, and of the sensitive cells alone. */
    private void attacker(String name, JsonNode given, AdditiveTable table) {
        JsonNode expected = given.path("expected");
        TreeSet<String> secondary = new TreeSet<>();
        expected.path("oneOptimalSecondarySet").forEach(id -> secondary.add(id.asString("")));
        boolean[] must = new boolean[table.size()];
        boolean[] hidden = new boolean[table.size()];
        for (int i = 0; i < hidden.length; i++) {
            TableCell cell = table.cells().get(i);
            must[i] = cell.sensitive().isPresent() || cell.status() == TableCell.Status.NEVER_PRINTED;
            hidden[i] = must[i] || secondary.contains(cell.id());
        }
        bounds(name + " bounds", expected.path("intervals"), table, hidden);
        bounds(name + " bounds of the sensitive alone", expected.path("intervalsWithPrimaryOnly"), table, must);
    }

    private void bounds(String name, JsonNode intervals, AdditiveTable table, boolean[] hidden) {
        Attacker attacker = new Attacker(table, hidden);
        for (int i = 0; i < table.size(); i++) {
            JsonNode wanted = intervals.path(table.cells().get(i).id());
            if (wanted.isArray()) {
                Attacker.Interval found = attacker.interval(i);
                boolean same = Math.abs(found.least() - wanted.path(0).asDouble()) < 1e-6
                        && Math.abs(found.most() - wanted.path(1).asDouble()) < 1e-6;
                check(name + " " + table.cells().get(i).id(), same, wanted, found);
            }
        }
    }

    private static AdditiveTable table(JsonNode given) {
        AdditiveTable.Builder builder = new AdditiveTable.Builder();
        long upper = given.path("attackerUpper").asLong();
        for (Map.Entry<String, JsonNode> entry : given.path("cells").properties()) {
            JsonNode cell = entry.getValue();
            Optional<Protection> protection = cell.has("lpl")
                    ? Optional.of(new Protection(
                            cell.path("lpl").asLong(), cell.path("upl").asLong()))
                    : Optional.empty();
            TableCell.Status status = switch (cell.path("status").asString("")) {
                case "fixed" -> TableCell.Status.SHOWN_ALREADY;
                case "implicit", "implicitPrimary" -> TableCell.Status.NEVER_PRINTED;
                default -> TableCell.Status.OPEN;
            };
            builder.add(new TableCell(
                    entry.getKey(),
                    cell.path("value").asLong(),
                    status,
                    cell.path("weight").asLong(),
                    0,
                    upper,
                    -1,
                    protection));
        }
        for (JsonNode equation : given.path("equations")) {
            List<String> parts = new ArrayList<>();
            equation.path(1).forEach(part -> parts.add(part.asString("")));
            builder.sum(equation.path(0).asString(""), parts);
        }
        return builder.build();
    }

    private void rounding(JsonNode given) {
        for (JsonNode line : given.path("cases")) {
            long rounded = new RandomRounding(line.path(0).asLong())
                    .round(line.path(1).asLong(), line.path(2).asDouble());
            check("random rounding " + line, rounded == line.path(3).asLong(), line.path(3), rounded);
        }
    }

    private void cellKey(JsonNode given) {
        CellKey method = new CellKey(
                given.path("modulus").asLong(),
                given.path("maxChange").asInt(),
                given.path("variance").asDouble(),
                given.path("neverPublish").size());
        for (Map.Entry<String, JsonNode> row : given.path("table").properties()) {
            CellKey.Row computed = method.row(Long.parseLong(row.getKey()));
            for (Map.Entry<String, JsonNode> change : row.getValue().properties()) {
                int place = computed.changes().indexOf(Integer.valueOf(change.getKey()));
                double probability =
                        place < 0 ? Double.NaN : computed.probabilities().get(place);
                check(
                        "cell key row " + row.getKey() + " change " + change.getKey(),
                        Math.abs(probability - change.getValue().asDouble()) <= TOLERANCE,
                        change.getValue(),
                        probability);
            }
        }
        given.path("cells").forEach(cell -> published(method, given.path("records"), cell));
    }

    private void published(CellKey method, JsonNode records, JsonNode cell) {
        List<Long> keys = new ArrayList<>();
        for (JsonNode record : records) {
            if (matches(cell.path("region"), record.path("region"))
                    && matches(cell.path("group"), record.path("group"))) {
                keys.add(record.path("recordKey").asLong());
            }
        }
        String name = "cell " + cell.path("region").asString("all") + " "
                + cell.path("group").asString("all");
        check(name + " count", keys.size() == cell.path("count").asInt(), cell.path("count"), keys.size());
        check(name + " key", method.key(keys) == cell.path("cellKey").asLong(), cell.path("cellKey"), method.key(keys));
        long published = method.publish(keys.size(), method.key(keys));
        check(name + " published", published == cell.path("published").asLong(), cell.path("published"), published);
    }

    private static boolean matches(JsonNode wanted, JsonNode actual) {
        return wanted.isNull() || wanted.asString("").equals(actual.asString(""));
    }

    private void check(String name, boolean holds, Object expected, Object actual) {
        if (holds) {
            passed++;
        } else {
            failed.add(new Result(name, expected.toString(), actual.toString()));
        }
    }
}
