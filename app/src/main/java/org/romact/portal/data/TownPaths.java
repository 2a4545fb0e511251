package org.romact.portal.data;

import static org.romact.portal.data.OpenApi.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.platform.Language;
import org.romact.platform.opendata.ApiPaths;
import org.romact.platform.page.Texts;
import org.springframework.stereotype.Component;

/** One town's figures, and the catalogue of everything. */
@Component
class TownPaths implements ApiPaths {

    @Override
    public Map<String, Object> paths(Texts t) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/{lang}/towns/{town}/figures.json", figures("json", "application/json", t));
        paths.put("/{lang}/towns/{town}/figures.csv", figures("csv", "text/csv", t));
        paths.put("/catalog.ttl", catalogue("ttl", "text/turtle", t));
        paths.put("/catalog.jsonld", catalogue("jsonld", "application/ld+json", t));
        return paths;
    }

    private static Map<String, Object> figures(String form, String mediaType, Texts t) {
        return Map.of(
                "get",
                object(
                        "operationId", "town-figures-" + form,
                        "summary", t.say("portal.api.town-figures"),
                        "parameters",
                                List.of(
                                        inPath(
                                                "lang",
                                                t.say("portal.api.language"),
                                                object("type", "string", "enum", Language.tags())),
                                        inPath("town", t.say("platform.data.column.town"), Map.of("type", "string"))),
                        "responses",
                                object(
                                        "200", ok(t.say("portal.api.town-figures"), mediaType),
                                        "404", Map.of("description", t.say("portal.api.no-town")))));
    }

    private static Map<String, Object> catalogue(String form, String mediaType, Texts t) {
        return Map.of(
                "get",
                object(
                        "operationId", "catalogue-" + form,
                        "summary", t.say("portal.catalogue.title"),
                        "responses", Map.of("200", ok(t.say("portal.catalogue.about"), mediaType))));
    }

    private static Map<String, Object> inPath(String name, String about, Map<String, Object> schema) {
        return object("name", name, "in", "path", "required", true, "description", about, "schema", schema);
    }

    private static Map<String, Object> ok(String about, String mediaType) {
        String type = mediaType.endsWith("json") ? "object" : "string";
        return object("description", about, "content", Map.of(mediaType, Map.of("schema", Map.of("type", type))));
    }
}
