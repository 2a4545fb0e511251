package org.romact.portal.data;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.romact.platform.Authorities;
import org.romact.platform.Authority;
import org.romact.platform.Language;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.opendata.Dates;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * The catalogue of everything that is published, in the words of DCAT-AP 3 (semiceu.github.io/DCAT-AP/releases/3.0.0): what the data portals of Europe collect.
 */
@Component
class Catalogue {
    private final Datasets datasets;
    private final Authorities authorities;
    private final AllTexts texts;
    private final Settings settings;

    Catalogue(Datasets datasets, Authorities authorities, AllTexts texts, Settings settings) {
        this.datasets = datasets;
        this.authorities = authorities;
        this.texts = texts;
        this.settings = settings;
    }

    /** Must run in a transaction: it asks each dataset for its dates. */
    Graph graph() {
        Graph graph = new Graph();
        List<String> countries = authorities.list().stream()
                .map(Authority::country)
                .distinct()
                .flatMap(code -> EuropeanNames.country(code).stream())
                .toList();
        Map<Dataset, Dates> dates = new java.util.LinkedHashMap<>();
        datasets.list().forEach(dataset -> dates.put(dataset, dataset.content().dates()));
        catalogue(graph, countries, dates);
        dates.forEach((dataset, known) -> {
            List<String> where = dataset.country()
                    .map(code -> EuropeanNames.country(code).stream().toList())
                    .orElse(countries);
            dataset(graph, dataset, known, where);
            distribution(graph, dataset, "csv", "text/csv");
            distribution(graph, dataset, "json", "application/json");
        });
        service(graph);
        people(graph);
        return graph;
    }

    private void catalogue(Graph graph, List<String> countries, Map<Dataset, Dates> dates) {
        Graph.About about = graph.about(name("")).is("dcat:Catalog");
        titled(about, "portal.catalogue");
        if (settings.demonstration()) {
            say(about, "dct:description", "portal.catalogue.demonstration");
        }
        about.thing("dct:publisher", name("#publisher"))
                .thing("dcat:contactPoint", name("#contact"))
                .thing("foaf:homepage", document(graph, at("/en/data")))
                .thing("dcat:themeTaxonomy", themes(graph))
                .thing("dcat:service", name("#service"));
        licensed(graph, about);
        spoken(graph, about);
        placed(graph, about, countries);
        datasets.list().forEach(dataset -> about.thing("dcat:dataset", name(dataset)));
        extreme(dates, Dates::issued, Comparator.naturalOrder()).ifPresent(time -> about.time("dct:issued", time));
        extreme(dates, Dates::modified, Comparator.reverseOrder()).ifPresent(time -> about.time("dct:modified", time));
    }

    private void dataset(Graph graph, Dataset dataset, Dates dates, List<String> countries) {
        Graph.About about = graph.about(name(dataset)).is("dcat:Dataset");
        titled(about, dataset.key());
        for (Language language : Language.values()) {
            for (String word :
                    texts.in(language).say(dataset.key() + ".keywords").split(",")) {
                about.text("dcat:keyword", word.strip(), language.tag());
            }
        }
        about.word("dct:identifier", dataset.id())
                .thing(
                        "dcat:theme",
                        concept(graph, dataset.theme().uri(), dataset.theme().label()))
                .thing(
                        "dct:accrualPeriodicity",
                        listed(graph, dataset.frequency().uri(), "dct:Frequency"))
                .thing(
                        "dct:accessRights",
                        listed(graph, EuropeanNames.AUTHORITY + "access-right/PUBLIC", "dct:RightsStatement"))
                .thing("dct:publisher", name("#publisher"))
                .thing("dcat:contactPoint", name("#contact"))
                .thing("dcat:landingPage", document(graph, at("/en/data/" + dataset.id())))
                .thing("dcat:distribution", name(dataset) + "-csv")
                .thing("dcat:distribution", name(dataset) + "-json");
        spoken(graph, about);
        placed(graph, about, countries);
        dates.issued().ifPresent(time -> about.time("dct:issued", time));
        dates.modified().ifPresent(time -> about.time("dct:modified", time));
    }

    private void distribution(Graph graph, Dataset dataset, String ending, String mediaType) {
        String address = at("/data/" + dataset.id() + "." + ending);
        Graph.About about = graph.about(name(dataset) + "-" + ending).is("dcat:Distribution");
        for (Language language : Language.values()) {
            Texts t = texts.in(language);
            about.text(
                    "dct:title",
                    t.say(dataset.key() + ".title") + " (" + ending.toUpperCase(Locale.ROOT) + ")",
                    language.tag());
        }
        say(about, "dct:description", "portal.dataset." + ending);
        about.thing("dcat:accessURL", address)
                .thing(
                        "dct:format",
                        listed(graph, EuropeanNames.fileType(ending.toUpperCase(Locale.ROOT)), "dct:MediaTypeOrExtent"))
                .thing("dcat:mediaType", typed(graph, EuropeanNames.mediaType(mediaType), "dct:MediaType"))
                .thing(
                        "dcatap:availability",
                        concept(graph, EuropeanNames.AUTHORITY + "planned-availability/STABLE", "Stable"));
        if (ending.equals("csv")) {
            about.thing("dcat:downloadURL", address)
                    .thing("dct:conformsTo", typed(graph, address + "-metadata.json", "dct:Standard"));
        } else {
            about.thing("dcat:accessService", name("#service"));
        }
        licensed(graph, about);
        spoken(graph, about);
    }

    private void service(Graph graph) {
        Graph.About about = graph.about(name("#service")).is("dcat:DataService");
        titled(about, "portal.api");
        datasets.list()
                .forEach(dataset -> about.thing(
                        "dcat:theme",
                        concept(graph, dataset.theme().uri(), dataset.theme().label())));
        about.thing("dct:conformsTo", typed(graph, "https://spec.openapis.org/oas/v3.1.0", "dct:Standard"))
                .thing("dcat:endpointURL", at("/data"))
                .thing("dcat:endpointDescription", at("/api/openapi.json"))
                .thing("dct:publisher", name("#publisher"))
                .thing("dcat:contactPoint", name("#contact"))
                .thing("dcat:landingPage", document(graph, at("/en/data")))
                .thing(
                        "dct:accessRights",
                        listed(graph, EuropeanNames.AUTHORITY + "access-right/PUBLIC", "dct:RightsStatement"));
        licensed(graph, about);
        datasets.list().forEach(dataset -> about.thing("dcat:servesDataset", name(dataset)));
    }

    private void people(Graph graph) {
        Graph.About publisher = graph.about(name("#publisher")).is("foaf:Agent");
        Graph.About contact = graph.about(name("#contact")).is("vcard:Kind").is("vcard:Organization");
        for (Language language : Language.values()) {
            String called = texts.in(language)
                    .say(
                            "portal.catalogue.publisher",
                            "host",
                            settings.publicUrl().getHost());
            publisher.text("foaf:name", called, language.tag());
            contact.text("vcard:fn", called, language.tag());
        }
        publisher.thing("foaf:homepage", document(graph, at("/en")));
        contact.thing("vcard:hasEmail", "mailto:" + settings.mailFrom());
    }

    private void titled(Graph.About about, String key) {
        say(about, "dct:title", key + ".title");
        say(about, "dct:description", key + ".about");
    }

    private void say(Graph.About about, String predicate, String key) {
        for (Language language : Language.values()) {
            about.text(predicate, texts.in(language).say(key), language.tag());
        }
    }

    private static void licensed(Graph graph, Graph.About about) {
        about.thing("dct:license", listed(graph, Licence.AUTHORITY, "dct:LicenseDocument"));
    }

    private static void spoken(Graph graph, Graph.About about) {
        Stream.of(Language.values())
                .map(EuropeanNames::language)
                .forEach(address -> about.thing("dct:language", listed(graph, address, "dct:LinguisticSystem")));
    }

    private static void placed(Graph graph, Graph.About about, List<String> countries) {
        countries.forEach(address -> about.thing("dct:spatial", listed(graph, address, "dct:Location")));
    }

    private static String document(Graph graph, String address) {
        return typed(graph, address, "foaf:Document");
    }

    private static String typed(Graph graph, String address, String type) {
        graph.about(address).is(type);
        return address;
    }

    /** A word of one of the EU's lists, with its list: whoever checks the catalogue need not load the lists. */
    private static String listed(Graph graph, String address, String type) {
        String list = address.substring(0, address.lastIndexOf('/'));
        graph.about(address).is(type).thing("skos:inScheme", list);
        return address;
    }

    private static String concept(Graph graph, String address, String label) {
        graph.about(listed(graph, address, "skos:Concept")).text("skos:prefLabel", label, "en");
        return address;
    }

    private static String themes(Graph graph) {
        String list = EuropeanNames.AUTHORITY + "data-theme";
        graph.about(list).is("skos:ConceptScheme").text("dct:title", "Data theme", "en");
        return list;
    }

    private static Optional<Instant> extreme(
            Map<Dataset, Dates> dates,
            java.util.function.Function<Dates, Optional<Instant>> which,
            Comparator<Instant> first) {
        return dates.values().stream()
                .flatMap(known -> which.apply(known).stream())
                .min(first);
    }

    private String name(Dataset dataset) {
        return name("#" + dataset.id());
    }

    /** Names are addresses without an ending, so that they stay when a form of the catalogue is added. */
    private String name(String rest) {
        return at("/catalog" + rest);
    }

    private String at(String path) {
        return settings.publicUrl() + path;
    }
}
