package org.romact.platform.page;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of {@code icons.svg}, each within the page that shows it: whoever arrives on a slow line waits for no second file (docs/decisions/0012). */
public final class Icons {
    private static final Pattern SYMBOL =
            Pattern.compile("<symbol id=\"([^\"]+)\" viewBox=\"[^\"]+\">(.*?)</symbol>", Pattern.DOTALL);
    private static final Map<String, Content> DRAWN = read();

    private Icons() {}

    /** What stands within an {@code svg} of the class {@code icon}. */
    public static Content of(String name) {
        return Objects.requireNonNull(DRAWN.get(name), () -> "icons.svg has no " + name);
    }

    private static Map<String, Content> read() {
        try (InputStream file = Objects.requireNonNull(Icons.class.getResourceAsStream("/icons/icons.svg"))) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return SYMBOL.matcher(all).results().collect(Collectors.toMap(symbol -> symbol.group(1), symbol -> {
                String lines = symbol.group(2);
                return output -> output.writeContent(lines);
            }));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
