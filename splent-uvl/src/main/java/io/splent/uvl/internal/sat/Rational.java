package io.splent.uvl.internal.sat;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact number, in lowest terms with a positive denominator.
 *
 * @param numerator above the line
 * @param denominator below the line
 */
record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    Rational {
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("the denominator is not positive: " + denominator);
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Rational of(BigDecimal number) {
        return number.scale() <= 0
                ? new Rational(number.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    int signum() {
        return numerator.signum();
    }

    Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** One divided by this number, which is not zero. */
    Rational inverse() {
        return signum() < 0
                ? new Rational(denominator.negate(), numerator.negate())
                : new Rational(denominator, numerator);
    }

    /** The greatest whole number that is not above this one. */
    Rational floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        BigInteger whole = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return new Rational(whole, BigInteger.ONE);
    }

    /** The least whole number that is not below this one. */
    Rational ceil() {
        return negate().floor().negate();
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
