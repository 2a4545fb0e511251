package org.romact.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.platform.opendata.Dataset;

/** A data portal collects the catalogue, as Apache Jena reads it. */
class A02_CatalogueTest {
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private final RunningRomact romact = RunningRomact.get();
    private final Fetched fetched = new Fetched();

    @Test
    void bothFormsAreTheSameGraph() {
        romact.newTown();
        Model turtle = read("/catalog.ttl", Lang.TURTLE);
        Model jsonLd = read("/catalog.jsonld", Lang.JSONLD);
        assertThat(turtle.size()).isGreaterThan(100);
        assertThat(turtle.isIsomorphicWith(jsonLd)).isTrue();
    }

    @Test
    void itIsAsDcatApDemands() {
        romact.newTown();
        assertThat(faults(read("/catalog.ttl", Lang.TURTLE))).isEmpty();
    }

    @Test
    void theShapesFindAPlantedFault() {
        Model model = read("/catalog.ttl", Lang.TURTLE);
        model.removeAll(null, ResourceFactory.createProperty("http://purl.org/dc/terms/license"), null);
        assertThat(faults(model)).isNotEmpty();
    }

    @Test
    void everythingPublishedIsInItAndAnswers() {
        Model model = read("/catalog.ttl", Lang.TURTLE);
        Set<String> published = romact.context.getBeansOfType(Dataset.Source.class).values().stream()
                .flatMap(source -> source.datasets().stream())
                .map(dataset -> dataset.id())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(published).contains("towns", "communities", "figures");
        assertThat(addresses(model, "accessURL"))
                .containsExactlyInAnyOrderElementsOf(published.stream()
                        .flatMap(id -> List.of("csv", "json").stream()
                                .map(form -> romact.address + "/data/" + id + "." + form))
                        .toList());
        for (String property : List.of("accessURL", "downloadURL", "landingPage", "endpointDescription")) {
            for (String address : addresses(model, property)) {
                assertThat(fetched.get(address).statusCode()).as(address).isEqualTo(200);
            }
        }
        assertThat(model.listObjectsOfProperty(ResourceFactory.createProperty(DCAT + "servesDataset"))
                        .toList())
                .hasSize(published.size());
    }

    @Test
    void theNamesInItLeadToIt() {
        assertThat(fetched.get("/catalog").headers().firstValue("Location")).contains("/catalog.ttl");
        assertThat(fetched.get("/catalog", "Accept", "application/ld+json")
                        .headers()
                        .firstValue("Location"))
                .contains("/catalog.jsonld");
        assertThat(fetched.get("/catalog", "Accept", "text/html", "Accept-Language", "ro")
                        .headers()
                        .firstValue("Location"))
                .contains("/ro/data");
    }

    private Model read(String path, Lang form) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(fetched.get(path).body()), romact.address + path, form);
        return model;
    }

    private static Set<String> addresses(Model model, String property) {
        return model.listObjectsOfProperty(ResourceFactory.createProperty(DCAT + property)).toList().stream()
                .map(node -> node.asResource().getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> faults(Model model) {
        Graph shapes = RDFDataMgr.loadGraph("catalogue/dcat-ap.shapes.ttl");
        ValidationReport report = ShaclValidator.get().validate(shapes, model.getGraph());
        return report.getEntries().stream()
                .map(entry ->
                        entry.focusNode() + " " + entry.resultPath() + " " + entry.value() + ": " + entry.message())
                .toList();
    }
}
