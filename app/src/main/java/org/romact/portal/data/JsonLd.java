package org.romact.portal.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A graph as JSON-LD (w3.org/TR/json-ld11), every thing on its own. */
final class JsonLd {
    private JsonLd() {}

    static Map<String, Object> of(Graph graph) {
        List<Map<String, Object>> things = new ArrayList<>();
        graph.things().forEach((address, about) -> {
            Map<String, Object> thing = new LinkedHashMap<>();
            thing.put("@id", address);
            thing.put("@type", about.types());
            about.statements()
                    .forEach((predicate, terms) -> thing.put(
                            predicate, terms.stream().map(JsonLd::term).toList()));
            things.add(thing);
        });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", Graph.PREFIXES);
        document.put("@graph", things);
        return document;
    }

    private static Map<String, String> term(Graph.Term term) {
        return switch (term) {
            case Graph.Term.Thing thing -> Map.of("@id", thing.address());
            case Graph.Term.Text said -> Map.of("@value", said.text(), "@language", said.language());
            case Graph.Term.Typed typed -> Map.of("@value", typed.text(), "@type", typed.type());
        };
    }
}
