package org.romact.assess.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The indicators that come with romact: {@code resources/indicators/*.yaml}, explained in the README beside them. */
@Component
class IndicatorLibrary {
    private final List<Indicator> indicators;

    IndicatorLibrary() {
        try {
            List<Indicator> all = new ArrayList<>();
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:indicators/*.yaml");
            Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNullElse(file.getFilename(), "")));
            for (Resource file : files) {
                all.addAll(read(file));
            }
            indicators = List.copyOf(all);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Indicator> all() {
        return indicators;
    }

    private static List<Indicator> read(Resource file) throws IOException {
        try (InputStream stream = file.getInputStream()) {
            Object content =
                    new Load(LoadSettings.builder().setLabel(file.getFilename()).build()).loadFromInputStream(stream);
            Object list = content instanceof Map<?, ?> map ? map.get("indicators") : content;
            return list instanceof List<?> entries
                    ? entries.stream()
                            .map(entry -> IndicatorEntry.read((Map<?, ?>) entry))
                            .toList()
                    : List.of();
        }
    }
}
