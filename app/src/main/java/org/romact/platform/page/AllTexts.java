package org.romact.platform.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.romact.platform.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads {@code messages/<module>/<language>.properties} of every module once, at the start. */
@Component
public class AllTexts {
    private final Map<Language, Texts> byLanguage = new EnumMap<>(Language.class);

    public AllTexts() {
        Arrays.stream(Language.values())
                .forEach(language -> byLanguage.put(language, new Texts(language, read(language))));
    }

    public Texts in(Language language) {
        return java.util.Objects.requireNonNull(byLanguage.get(language));
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> patterns = new HashMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*/" + language.tag() + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(patterns);
    }
}
