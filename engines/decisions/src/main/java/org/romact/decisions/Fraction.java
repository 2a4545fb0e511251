package org.romact.decisions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms, its denominator positive. Two longs where they suffice, big integers where they do not; which of the two never
 * shows.
 */
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE + 1);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final long numerator;
    private final long denominator;
    private final @Nullable BigInteger bigNumerator;
    private final @Nullable BigInteger bigDenominator;

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.bigNumerator = null;
        this.bigDenominator = null;
    }

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = 0;
        this.denominator = 0;
        this.bigNumerator = numerator;
        this.bigDenominator = denominator;
    }

    public static Fraction of(long whole) {
        return whole == Long.MIN_VALUE ? of(BigInteger.valueOf(whole), BigInteger.ONE) : new Fraction(whole, 1);
    }

    /** @throws ArithmeticException where the denominator is zero */
    public static Fraction of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("A fraction's denominator is zero.");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long common = gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return new Fraction(sign * numerator / common, sign * denominator / common);
    }

    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction's denominator is zero.");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        BigInteger above = numerator.divide(divisor);
        BigInteger below = denominator.divide(divisor);
        return fits(above) && fits(below)
                ? new Fraction(above.longValueExact(), below.longValueExact())
                : new Fraction(above, below);
    }

    /** {@code 12}, {@code -3.35} or {@code 7/11}. */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }
        BigDecimal decimal = new BigDecimal(text);
        return decimal.scale() <= 0
                ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Fraction plus(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == 1 && other.denominator == 1) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    return new Fraction(sum, 1);
                }
            } else {
                Fraction sum = smallSum(other);
                if (sum != null) {
                    return sum;
                }
            }
        }
        return of(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    private @Nullable Fraction smallSum(Fraction other) {
        long common = gcd(denominator, other.denominator);
        long left = other.denominator / common;
        long right = denominator / common;
        if (overflows(numerator, left) || overflows(other.numerator, right) || overflows(denominator, left)) {
            return null;
        }
        long a = numerator * left;
        long b = other.numerator * right;
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 || sum == Long.MIN_VALUE ? null : of(sum, denominator * left);
    }

    /** The sum of all, each times its count; gathered by denominator and then in pairs, since reducing large fractions is what costs. */
    static Fraction sum(Map<Fraction, Long> counts) {
        Map<BigInteger, BigInteger> byDenominator = new HashMap<>();
        counts.forEach((fraction, count) -> byDenominator.merge(
                fraction.bottom(), fraction.top().multiply(BigInteger.valueOf(count)), BigInteger::add));
        List<Fraction> parts = new ArrayList<>();
        byDenominator.forEach((bottom, top) -> parts.add(of(top, bottom)));
        return sum(parts);
    }

    private static Fraction sum(List<Fraction> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? ZERO : parts.getFirst();
        }
        int middle = parts.size() / 2;
        return sum(parts.subList(0, middle)).plus(sum(parts.subList(middle, parts.size())));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction negated() {
        return isSmall() ? new Fraction(-numerator, denominator) : new Fraction(top().negate(), bottom());
    }

    public Fraction times(Fraction other) {
        if (isSmall() && other.isSmall()) {
            long across = gcd(Math.abs(numerator), other.denominator);
            long back = gcd(Math.abs(other.numerator), denominator);
            long a = numerator / across;
            long b = other.numerator / back;
            long c = denominator / back;
            long d = other.denominator / across;
            if (!overflows(a, b) && !overflows(c, d)) {
                return new Fraction(a * b, c * d);
            }
        }
        return of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    public Fraction times(long other) {
        return times(of(other));
    }

    /** @throws ArithmeticException where the other is zero */
    public Fraction over(Fraction other) {
        return times(other.inverted());
    }

    private Fraction inverted() {
        return isSmall() ? of(denominator, numerator) : of(bottom(), top());
    }

    public int signum() {
        return isSmall() ? Long.signum(numerator) : top().signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The largest whole number that is not above. */
    public BigInteger floor() {
        BigInteger[] parts = top().divideAndRemainder(bottom());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    public BigInteger numerator() {
        return top();
    }

    public BigInteger denominator() {
        return bottom();
    }

    /** The nearest double. */
    public double toDouble() {
        if (isSmall()) {
            if (Math.abs(numerator) < 1L << 53 && denominator < 1L << 53) {
                return (double) numerator / denominator;
            }
        }
        return new BigDecimal(top())
                .divide(new BigDecimal(bottom()), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            if (!overflows(numerator, other.denominator) && !overflows(other.numerator, denominator)) {
                return Long.compare(numerator * other.denominator, other.numerator * denominator);
            }
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return top().hashCode() * 31 + bottom().hashCode();
    }

    /** {@code 12} or {@code 7/11}. */
    @Override
    public String toString() {
        return bottom().equals(BigInteger.ONE) ? top().toString() : top() + "/" + bottom();
    }

    private boolean isSmall() {
        return bigNumerator == null;
    }

    private BigInteger top() {
        return bigNumerator == null ? BigInteger.valueOf(numerator) : bigNumerator;
    }

    private BigInteger bottom() {
        return bigDenominator == null ? BigInteger.valueOf(denominator) : bigDenominator;
    }

    private static boolean fits(BigInteger value) {
        return value.compareTo(LEAST) >= 0 && value.compareTo(MOST) <= 0;
    }

    private static boolean overflows(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return (high != 0 || low < 0) && (high != -1 || low >= 0) || low == Long.MIN_VALUE;
    }

    static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a == 0 ? 1 : a;
    }
}
