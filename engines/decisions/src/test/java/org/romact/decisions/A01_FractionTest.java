package org.romact.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class A01_FractionTest {
    @Test
    void isInLowestTerms() {
        assertThat(Fraction.of(6, -4)).hasToString("-3/2");
        assertThat(Fraction.parse("3.350")).hasToString("67/20");
        assertThat(Fraction.parse("-7/21")).isEqualTo(Fraction.of(-1, 3));
    }

    @Test
    void staysExactBeyondALong() {
        Fraction third = Fraction.of(1, 3);
        Fraction large = Fraction.of(Long.MAX_VALUE).times(Long.MAX_VALUE);
        assertThat(large.plus(third).minus(large)).isEqualTo(third);
        assertThat(large.over(large)).isEqualTo(Fraction.ONE);
    }

    @Test
    void theLeastLongIsNoTrap() {
        assertThat(Fraction.of(Long.MIN_VALUE).negated().toString()).isEqualTo("9223372036854775808");
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
    }

    @Test
    void refusesToDivideByNothing() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ONE.over(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Property(seed = "1971")
    void agreesWithBigIntegers(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        long below = b == 0 ? 1 : b;
        long under = d == 0 ? 1 : d;
        Fraction x = Fraction.of(a, below);
        Fraction y = Fraction.of(c, under);
        BigInteger[] n = {
            BigInteger.valueOf(a), BigInteger.valueOf(below), BigInteger.valueOf(c), BigInteger.valueOf(under)
        };
        assertThat(x.plus(y)).isEqualTo(Fraction.of(n[0].multiply(n[3]).add(n[2].multiply(n[1])), n[1].multiply(n[3])));
        assertThat(x.times(y)).isEqualTo(Fraction.of(n[0].multiply(n[2]), n[1].multiply(n[3])));
        assertThat(x.minus(y).signum()).isEqualTo(x.compareTo(y));
        assertThat(x.minus(y).plus(y)).isEqualTo(x).hasSameHashCodeAs(x);
    }
}
