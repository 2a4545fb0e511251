package org.romact.portal.data;

import static org.romact.portal.data.OpenApi.object;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.opendata.ApiPaths;
import org.romact.platform.opendata.Column;
import org.romact.platform.opendata.Cursor;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** Each dataset's addresses, with its first row as the example. */
@Component
class DatasetPaths implements ApiPaths {
    private final Datasets datasets;
    private final DataAddresses addresses;
    private final Settings settings;

    DatasetPaths(Datasets datasets, DataAddresses addresses, Settings settings) {
        this.datasets = datasets;
        this.addresses = addresses;
        this.settings = settings;
    }

    @Override
    public Map<String, Object> paths(Texts t) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Dataset dataset : datasets.list()) {
            String address = "/data/" + dataset.id();
            paths.put(
                    address + ".json",
                    get(dataset, "json", json(dataset, t), parameters(t, "limit", "after", "language"), t));
            paths.put(address + ".csv", get(dataset, "csv", csv(dataset, t), parameters(t, "language"), t));
            paths.put(
                    address + ".csv-metadata.json",
                    get(
                            dataset,
                            "csv-metadata",
                            object("application/csvm+json", Map.of("schema", Map.of("type", "object"))),
                            List.of(),
                            t));
        }
        return paths;
    }

    private Map<String, Object> get(
            Dataset dataset, String form, Map<String, Object> content, List<Map<String, Object>> parameters, Texts t) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                object(
                        "description", t.say(dataset.key() + ".about"),
                        "headers", headers(form, t),
                        "content", content));
        responses.put("304", Map.of("description", t.say("platform.data.not-changed")));
        if (!parameters.isEmpty()) {
            responses.put("400", refusal(dataset, form, t));
        }
        return Map.of(
                "get",
                object(
                        "operationId",
                        dataset.id() + "-" + form,
                        "summary",
                        t.say(dataset.key() + ".title") + ": " + t.say("portal.api." + form),
                        "parameters",
                        parameters,
                        "responses",
                        responses));
    }

    private static Map<String, Object> headers(String form, Texts t) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("ETag", header(t.say("portal.api.etag")));
        if (form.equals("json")) {
            headers.put("Link", header(t.say("portal.api.next-link")));
        }
        return headers;
    }

    private static Map<String, Object> header(String about) {
        return object("description", about, "schema", Map.of("type", "string"));
    }

    private static List<Map<String, Object>> parameters(Texts t, String... names) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (String name : names) {
            Map<String, Object> schema = switch (name) {
                case "limit" ->
                    object("type", "integer", "minimum", 1, "maximum", Question.MOST, "default", Question.USUAL);
                case "language" -> object("type", "string", "enum", Language.tags(), "default", "en");
                default -> Map.of("type", "string");
            };
            parameters.add(
                    object("name", name, "in", "query", "description", t.say("portal.api." + name), "schema", schema));
        }
        return parameters;
    }

    private Map<String, Object> json(Dataset dataset, Texts t) {
        Question.Understood question =
                new Question.Understood(dataset, t.language(), true, 1, Optional.<Cursor>empty());
        Datasets.Page page = Datasets.page(dataset, question.after(), question.limit(), question.language());
        @Nullable
        String next =
                page.next().map(cursor -> addresses.page(question, cursor)).orElse(null);
        Map<String, Object> document = object(
                "type", "object",
                "required", List.of("dataset", "licence", "language", "rows", "next"),
                "properties",
                        object(
                                "dataset", Map.of("const", dataset.id()),
                                "licence", object("type", "string", "format", "uri"),
                                "language", object("type", "string", "enum", Language.tags()),
                                "rows", object("type", "array", "items", row(dataset, t)),
                                "next",
                                        object(
                                                "type", List.of("string", "null"),
                                                "format", "uri",
                                                "description", t.say("portal.api.next"))));
        return content(
                "application/json",
                document,
                "first",
                "/data/" + dataset.id() + ".json?limit=1&language="
                        + t.language().tag(),
                JsonPage.document(question, page, next));
    }

    private static Map<String, Object> row(Dataset dataset, Texts t) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Column column : dataset.columns()) {
            Column.Type type = column.type();
            properties.put(
                    column.name(),
                    object(
                            "type", List.of(type.json(), "null"),
                            "format", type.format().isEmpty() ? null : type.format(),
                            "description", t.say(column.aboutKey())));
        }
        return object(
                "type",
                "object",
                "required",
                dataset.columns().stream().map(Column::name).toList(),
                "properties",
                properties,
                "additionalProperties",
                false);
    }

    private Map<String, Object> csv(Dataset dataset, Texts t) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(dataset.columns().stream().map(Column::name).toList());
        Datasets.page(dataset, Optional.empty(), 1, t.language())
                .rows()
                .forEach(row -> csv.writeRecord(
                        row.values().stream().map(CsvCells::cell).toList()));
        return content(
                "text/csv",
                Map.of("type", "string"),
                "beginning",
                "/data/" + dataset.id() + ".csv?language=" + t.language().tag(),
                text.toString());
    }

    private Map<String, Object> refusal(Dataset dataset, String form, Texts t) {
        String address = "/data/" + dataset.id() + "." + form;
        Problem problem = form.equals("json") ? Problem.WRONG_LIMIT : Problem.WRONG_LANGUAGE;
        // A wrong language is answered in the language the browser prefers; the example says which.
        String request = form.equals("json")
                ? address + "?limit=0&language=" + t.language().tag()
                : address + "?language=xx";
        return object(
                "description", t.say("portal.api.refused"),
                "content",
                        content(
                                "application/problem+json",
                                Map.of("$ref", "#/components/schemas/problem"),
                                problem.code(),
                                request,
                                problem.document(address, settings, t)));
    }

    private static Map<String, Object> content(
            String mediaType, Map<String, Object> schema, String name, String request, Object example) {
        return Map.of(
                mediaType,
                object("schema", schema, "examples", Map.of(name, object("value", example, "x-request", request))));
    }
}
