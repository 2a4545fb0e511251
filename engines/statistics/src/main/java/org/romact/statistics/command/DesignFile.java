package org.romact.statistics.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.romact.statistics.Column;
import org.romact.statistics.Design;
import org.romact.statistics.DesignBuilder;
import org.romact.statistics.LonelyPsu;
import org.romact.statistics.Table;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * How the interviews were drawn, as a YAML file:
 *
 * <pre>
 * weights: weight            # column; or leave out
 * strata: [region]           # columns, by stage
 * clusters: [district, home] # columns, by stage
 * population: [N1, N2]       # columns: sizes or sampled fractions, by stage
 * nested: true               # cluster numbers start again in each stratum
 * lonely: adjust             # fail, remove, certainty, adjust, average
 * </pre>
 */
final class DesignFile {

    private final Path file;
    private final Table table;
    private final DesignBuilder builder;

    private DesignFile(Path file, Table table) {
        this.file = file;
        this.table = table;
        this.builder = Design.builder(table.rows());
    }

    static Design read(Path file, Table table) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
            Node root = new Compose(settings).composeString(text).orElseThrow(() -> Wrong.input(file + " is empty."));
            DesignFile reading = new DesignFile(file, table);
            reading.read(root);
            return reading.builder.build();
        } catch (MarkedYamlEngineException broken) {
            String where = broken.getProblemMark()
                    .map(m -> ", line " + (m.getLine() + 1) + ", column " + (m.getColumn() + 1))
                    .orElse("");
            throw Wrong.input(file + where + ": " + broken.getProblem() + ".");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(Node root) {
        if (!(root instanceof MappingNode map)) {
            throw wrong(root, "a design is a list of words with a colon, such as \"weights: weight\"");
        }
        for (NodeTuple tuple : map.getValue()) {
            entry(tuple.getKeyNode(), tuple.getValueNode());
        }
    }

    private void entry(Node key, Node value) {
        switch (text(key)) {
            case "weights" -> builder.weights(numbers(value));
            case "strata" ->
                items(value).forEach(item -> builder.strata(column(item).factor()));
            case "clusters" ->
                items(value).forEach(item -> builder.clusters(column(item).factor()));
            case "population" -> items(value).forEach(item -> builder.fpc(numbers(item)));
            case "nested" -> builder.nested(yes(value));
            case "lonely" -> builder.lonelyPsu(lonely(value));
            default ->
                throw wrong(
                        key,
                        "there is nothing called \"" + text(key)
                                + "\" in a design; there are weights, strata, clusters, population, nested, lonely");
        }
    }

    private static List<Node> items(Node value) {
        return value instanceof SequenceNode list ? list.getValue() : List.of(value);
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(node, "one word is expected here");
    }

    private Column column(Node node) {
        if (!table.has(text(node))) {
            throw wrong(
                    node,
                    "the interviews have no column \"" + text(node) + "\"; they have "
                            + String.join(", ", table.names()));
        }
        return table.column(text(node));
    }

    private double[] numbers(Node node) {
        if (column(node) instanceof Column.Categories) {
            throw wrong(node, "the column \"" + text(node) + "\" holds words, not numbers");
        }
        return column(node).numbers();
    }

    private boolean yes(Node node) {
        return switch (text(node)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw wrong(node, "this is true or false");
        };
    }

    private LonelyPsu lonely(Node node) {
        try {
            return LonelyPsu.valueOf(text(node).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong(node, "this is fail, remove, certainty, adjust or average");
        }
    }

    private Wrong wrong(Node node, String sentence) {
        String where = node.getStartMark()
                .map(m -> ", line " + (m.getLine() + 1) + ", column " + (m.getColumn() + 1))
                .orElse("");
        return Wrong.input(file + where + ": " + sentence + ".");
    }
}
