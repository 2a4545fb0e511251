package org.romact.portal.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements about things, each thing named by its address; no blank nodes. Predicates and types are written with the prefixes of {@link #PREFIXES}, addresses
 * of things in full.
 */
final class Graph {
    static final Map<String, String> PREFIXES = prefixes();
    private final Map<String, About> things = new LinkedHashMap<>();

    /** What can stand at the end of a statement. */
    sealed interface Term {
        record Thing(String address) implements Term {}

        record Text(String text, String language) implements Term {}

        record Typed(String text, String type) implements Term {}
    }

    /** What is said about one thing, in the order in which it was said. */
    static final class About {
        private final List<String> types = new ArrayList<>();
        private final Map<String, List<Term>> statements = new LinkedHashMap<>();

        About is(String type) {
            if (!types.contains(type)) {
                types.add(type);
            }
            return this;
        }

        About thing(String predicate, String address) {
            return add(predicate, new Term.Thing(address));
        }

        About text(String predicate, String text, String language) {
            return add(predicate, new Term.Text(text, language));
        }

        About word(String predicate, String text) {
            return add(predicate, new Term.Typed(text, "xsd:string"));
        }

        About time(String predicate, Instant time) {
            return add(predicate, new Term.Typed(time.toString(), "xsd:dateTime"));
        }

        List<String> types() {
            return types;
        }

        Map<String, List<Term>> statements() {
            return statements;
        }

        private About add(String predicate, Term term) {
            List<Term> terms = statements.computeIfAbsent(predicate, none -> new ArrayList<>());
            if (!terms.contains(term)) {
                terms.add(term);
            }
            return this;
        }
    }

    About about(String address) {
        return things.computeIfAbsent(address, none -> new About());
    }

    Map<String, About> things() {
        return things;
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dcatap", "http://data.europa.eu/r5r/");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }
}
