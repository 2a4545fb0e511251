package org.romact.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A property without a seed of its own tries other values each time, and fails on a day when nobody changed anything. */
class PropertiesHaveASeedTest {
    private static final Pattern PROPERTY = Pattern.compile("^ *@Property\\b(.*)$", Pattern.MULTILINE);

    @Test
    void everyPropertyNamesItsSeed() throws IOException {
        List<String> without = new ArrayList<>();
        int all = 0;
        for (Path source : sources()) {
            Matcher property = PROPERTY.matcher(Files.readString(source));
            while (property.find()) {
                all++;
                if (!property.group(1).contains("seed")) {
                    without.add(source + ": " + property.group().strip());
                }
            }
        }
        assertThat(all).as("properties found").isGreaterThan(40);
        assertThat(without).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        Path house = Path.of("").toAbsolutePath().getParent();
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> engines = Files.walk(house.resolve("engines"))) {
            engines.filter(path -> path.toString().endsWith("Test.java")).forEach(sources::add);
        }
        try (Stream<Path> app = Files.walk(house.resolve("app/src/test"))) {
            app.filter(path -> path.toString().endsWith("Test.java")).forEach(sources::add);
        }
        return sources;
    }
}
