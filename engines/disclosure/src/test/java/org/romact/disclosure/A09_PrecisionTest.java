package org.romact.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class A09_PrecisionTest {
    private final Precision precision = new Precision(0.3, 0.25);

    @Test
    void anErrorOfAThirdIsTooMuch() {
        assertThat(precision.allows(10, 3)).isTrue();
        assertThat(precision.allows(-10, 3.1)).isFalse();
        assertThat(precision.allows(0, 0)).isTrue();
        assertThat(precision.allows(0, 0.1)).isFalse();
        assertThat(precision.allows(Double.NaN, 1)).isFalse();
    }

    @Test
    void aWideIntervalIsTooMuch() {
        assertThat(precision.allowsInterval(0.1, 0.35)).isTrue();
        assertThat(precision.allowsInterval(0.1, 0.36)).isFalse();
    }

    @Test
    void limitsMustBeAboveZero() {
        assertThatThrownBy(() -> new Precision(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
