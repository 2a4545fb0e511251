package org.romact.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who arrives gets the stylesheet within the page, in fewer characters; it must say the same. */
class A02_TheLookIsOneTest {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final String style = new Look().style();

    @Test
    void whatIsQuotedStaysAsItIsWritten() throws Exception {
        String written;
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/static/romact.css"))) {
            written = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        }
        assertThat(quoted(style)).isEqualTo(quoted(written)).contains("\": \"");
    }

    @Test
    void remarksAndTheSpaceBetweenRulesAreLeftOut() {
        assertThat(style)
                .doesNotContain("/*", "\n", "  ", "{ ", "; ", ";}")
                .contains(":root{color-scheme:light dark;", "@media print{");
    }

    private static List<String> quoted(String css) {
        return QUOTED.matcher(css).results().map(MatchResult::group).toList();
    }
}
