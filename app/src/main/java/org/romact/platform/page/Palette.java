package org.romact.platform.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours that {@code romact.css} names, each on the ground it is written on.
 *
 * @param pairs in the order they are shown
 */
public record Palette(List<Pair> pairs) {
    /** WCAG 2.2, 1.4.3: contrast of text with its ground. */
    public static final double LEAST = 4.5;

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})");
    private static final List<List<String>> WRITTEN = List.of(
            List.of("ink", "ground"),
            List.of("ink", "paper"),
            List.of("quiet", "ground"),
            List.of("quiet", "paper"),
            List.of("blue", "ground"),
            List.of("blue", "paper"),
            List.of("blue", "blue-tint"),
            List.of("green", "paper"),
            List.of("green", "green-tint"),
            List.of("red", "paper"),
            List.of("red", "red-tint"),
            List.of("amber", "amber-tint"));

    /**
     * @param text the token of the writing
     * @param ground the token of what it stands on
     * @param light contrast where the reader likes it light, 1 to 21
     * @param dark contrast where the reader likes it dark
     */
    public record Pair(String text, String ground, double light, double dark) {}

    static Palette of(String css) {
        int dark = css.indexOf("prefers-color-scheme: dark");
        Map<String, Integer> inLight = tokens(css.substring(0, dark));
        Map<String, Integer> inDark = new HashMap<>(inLight);
        inDark.putAll(tokens(css.substring(dark, css.indexOf("*,", dark))));
        return new Palette(WRITTEN.stream()
                .map(two -> new Pair(two.getFirst(), two.getLast(), contrast(inLight, two), contrast(inDark, two)))
                .toList());
    }

    private static Map<String, Integer> tokens(String css) {
        Map<String, Integer> colours = new HashMap<>();
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            colours.put(token.group(1), Integer.valueOf(token.group(2), 16));
        }
        return colours;
    }

    private static double contrast(Map<String, Integer> colours, List<String> two) {
        double one = luminance(Objects.requireNonNull(colours.get(two.getFirst())));
        double other = luminance(Objects.requireNonNull(colours.get(two.getLast())));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** WCAG 2.2, definition of relative luminance. */
    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
