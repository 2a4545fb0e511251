package org.romact.portal.data;

import java.util.List;
import java.util.stream.Collectors;

/** A graph as Turtle (w3.org/TR/turtle). */
final class Turtle {
    private Turtle() {}

    static String of(Graph graph) {
        StringBuilder text = new StringBuilder();
        Graph.PREFIXES.forEach((prefix, address) -> text.append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(address)
                .append("> .\n"));
        graph.things().forEach((address, about) -> write(address, about, text));
        return text.toString();
    }

    private static void write(String address, Graph.About about, StringBuilder text) {
        String types = about.types().isEmpty() ? "" : "\n    a " + String.join(", ", about.types()) + " ;";
        String statements = about.statements().entrySet().stream()
                .map(statement -> "\n    " + statement.getKey() + " " + terms(statement.getValue()) + " ;")
                .collect(Collectors.joining());
        text.append('\n').append(thing(address)).append(types).append(statements);
        // The last semicolon becomes the full stop.
        text.setCharAt(text.length() - 1, '.');
        text.append('\n');
    }

    private static String terms(List<Graph.Term> terms) {
        return terms.stream().map(Turtle::term).collect(Collectors.joining(", "));
    }

    private static String term(Graph.Term term) {
        return switch (term) {
            case Graph.Term.Thing thing -> thing(thing.address());
            case Graph.Term.Text said -> quoted(said.text()) + "@" + said.language();
            case Graph.Term.Typed typed -> quoted(typed.text()) + "^^" + typed.type();
        };
    }

    private static String thing(String address) {
        return "<" + address + ">";
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
