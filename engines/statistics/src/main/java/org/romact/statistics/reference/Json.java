package org.romact.statistics.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A JSON value read as YAML, of which it is a part: maps, lists, numbers, text. */
public record Json(@Nullable Object value) {

    static Json read(Path file) throws IOException {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(1 << 28)
                .setLabel(file.toString())
                .build();
        try {
            return new Json(new Load(settings).loadFromString(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (YamlEngineException broken) {
            throw new IOException(file + " is not JSON: " + broken.getMessage(), broken);
        }
    }

    boolean has(String key) {
        return value instanceof Map<?, ?> map && map.get(key) != null;
    }

    Json get(String key) {
        return new Json(value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    boolean isPresent() {
        return value != null;
    }

    boolean isList() {
        return value instanceof List<?>;
    }

    List<Json> list() {
        return value instanceof List<?> items
                ? items.stream().map(Json::new).toList()
                : value == null ? List.of() : List.of(this);
    }

    List<String> keys() {
        return value instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    List<String> texts() {
        return list().stream().map(Json::text).toList();
    }

    double[] numbers() {
        return list().stream().mapToDouble(Json::number).toArray();
    }

    double number() {
        return value instanceof Number n ? n.doubleValue() : Double.parseDouble(text());
    }

    double number(double otherwise) {
        return value == null ? otherwise : number();
    }

    String text() {
        return String.valueOf(value);
    }

    String text(String otherwise) {
        return value == null ? otherwise : text();
    }

    boolean yes() {
        return Boolean.TRUE.equals(value);
    }
}
