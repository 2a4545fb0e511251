package org.romact.platform.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.platform.Language;
import org.romact.platform.page.Texts;

/**
 * A public file as the OpenAPI document tells it.
 *
 * @param id its name in the document, which never changes
 * @param about what it holds, in the reader's language
 */
public record ApiFile(String id, String about, String mediaType, List<Map<String, Object>> parameters) {

    /** @param parameters parts of the address, made by {@link #inAddress} */
    @SafeVarargs
    public static ApiFile of(String id, String about, String mediaType, Map<String, Object>... parameters) {
        return new ApiFile(id, about, mediaType, List.of(parameters));
    }

    public static Map<String, Object> inAddress(String name, String about, Map<String, Object> schema) {
        return ordered("name", name, "in", "path", "required", true, "description", about, "schema", schema);
    }

    /** The language at the beginning of an address. */
    public static Map<String, Object> language(Texts t) {
        return inAddress("lang", t.say("platform.data.language"), ordered("type", "string", "enum", Language.tags()));
    }

    /** The Path Item Object: what it holds, that nothing has changed, or that there is no such thing. */
    public Map<String, Object> path(Texts t) {
        String type = mediaType.endsWith("json") ? "object" : "string";
        Map<String, Object> schema = Map.of("schema", Map.of("type", type));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", ordered("description", about, "content", Map.of(mediaType, schema)));
        responses.put("304", Map.of("description", t.say("platform.data.not-changed")));
        if (!parameters.isEmpty()) {
            Map<String, Object> problem = Map.of("schema", Map.of("$ref", "#/components/schemas/problem"));
            responses.put(
                    "404",
                    ordered(
                            "description",
                            t.say("platform.failure.not-found"),
                            "content",
                            Map.of("application/problem+json", problem)));
        }
        return Map.of(
                "get", ordered("operationId", id, "summary", about, "parameters", parameters, "responses", responses));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
