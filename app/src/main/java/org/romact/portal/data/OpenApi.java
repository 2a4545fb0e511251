package org.romact.portal.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.romact.platform.opendata.ApiPaths;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** The OpenAPI 3.1 document of everything that programs of other people may ask. */
@Component
class OpenApi {
    private final List<ApiPaths> sources;
    private final Settings settings;

    OpenApi(List<ApiPaths> sources, Settings settings) {
        this.sources = sources;
        this.settings = settings;
    }

    Map<String, Object> document(Texts t) {
        Map<String, Object> paths = new TreeMap<>();
        sources.forEach(source -> paths.putAll(source.paths(t)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                object(
                        "title", t.say("portal.api.title"),
                        "description", t.say("portal.api.about"),
                        "version", "1",
                        "contact", Map.of("email", settings.mailFrom()),
                        "license", object("name", "CC BY 4.0", "url", Licence.DEED)));
        document.put("servers", List.of(Map.of("url", settings.publicUrl().toString())));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", Map.of("problem", problem(t))));
        return document;
    }

    private static Map<String, Object> problem(Texts t) {
        Map<String, Object> text = Map.of("type", "string");
        return object(
                "type", "object",
                "description", t.say("portal.api.problem"),
                "required", List.of("type", "title", "status", "detail", "instance"),
                "properties",
                        object(
                                "type", object("type", "string", "format", "uri"),
                                "title", text,
                                "status", Map.of("type", "integer"),
                                "detail", text,
                                "instance", text));
    }

    /** An object with its names in this order. */
    static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i] instanceof String name && namesAndValues[i + 1] instanceof Object value) {
                object.put(name, value);
            }
        }
        return object;
    }
}
