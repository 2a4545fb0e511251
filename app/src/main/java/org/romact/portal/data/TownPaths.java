package org.romact.portal.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.romact.platform.opendata.ApiFile;
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
        Map<String, Object> town =
                ApiFile.inAddress("town", t.say("platform.data.column.town"), Map.of("type", "string"));
        return ApiFile.of(
                        "town-figures-" + form, t.say("portal.api.town-figures"), mediaType, ApiFile.language(t), town)
                .path(t);
    }

    private static Map<String, Object> catalogue(String form, String mediaType, Texts t) {
        return ApiFile.of("catalogue-" + form, t.say("portal.catalogue.title"), mediaType)
                .path(t);
    }
}
