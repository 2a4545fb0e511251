package org.romact.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class A01_ColoursAreReadableTest {
    private final Palette palette = new Look().palette();

    @Test
    void onEveryGroundInLightAndInDark() {
        assertThat(palette.pairs()).hasSize(12).allSatisfy(pair -> {
            assertThat(pair.light()).as("%s, light", pair).isGreaterThanOrEqualTo(Palette.LEAST);
            assertThat(pair.dark()).as("%s, dark", pair).isGreaterThanOrEqualTo(Palette.LEAST);
        });
    }

    /** Black on white is 21 by definition; #777777 on white is the well-known 4.48. */
    @Test
    void contrastIsComputedAsTheGuidelinesDo() {
        String css = """
                --ink: #000000; --ground: #ffffff; --paper: #ffffff; --quiet: #777777; --blue: #000000; --blue-tint: #ffffff;
                --green: #000000; --green-tint: #ffffff; --red: #000000; --red-tint: #ffffff; --amber: #000000; --amber-tint: #ffffff;
                @media (prefers-color-scheme: dark) { --ink: #ffffff; --ground: #000000; }
                *, *::before {}""";
        assertThat(Palette.of(css).pairs()).element(0).satisfies(pair -> {
            assertThat(pair.light()).isCloseTo(21, within(1e-9));
            assertThat(pair.dark()).isCloseTo(21, within(1e-9));
        });
        assertThat(Palette.of(css).pairs().get(3).light()).isCloseTo(4.478, within(0.001));
    }
}
