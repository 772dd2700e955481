package aion.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact fraction in lowest terms. Nothing it does rounds, but for [#roundedUp()] and its like.
///
/// @param denominator above zero
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
  public static final Ratio ZERO = of(0);
  public static final Ratio ONE = of(1);

  public Ratio {
    if (denominator.signum() == 0) throw new ArithmeticException("A fraction over zero.");
    var divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) divisor = divisor.negate();
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  public static Ratio of(long whole) {
    return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public static Ratio of(BigDecimal amount) {
    return amount.scale() <= 0
        ? new Ratio(amount.toBigIntegerExact(), BigInteger.ONE)
        : new Ratio(amount.unscaledValue(), BigInteger.TEN.pow(amount.scale()));
  }

  public Ratio plus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Ratio minus(Ratio other) {
    return plus(new Ratio(other.numerator.negate(), other.denominator));
  }

  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /// @throws ArithmeticException when `other` is zero
  public Ratio dividedBy(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /// @param exponent also below zero
  public Ratio pow(int exponent) {
    return exponent < 0
        ? new Ratio(denominator.pow(-exponent), numerator.pow(-exponent))
        : new Ratio(numerator.pow(exponent), denominator.pow(exponent));
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /// The smallest whole number that is not below.
  public BigInteger roundedUp() {
    return rounded(RoundingMode.CEILING);
  }

  /// The largest whole number that is not above.
  public BigInteger roundedDown() {
    return rounded(RoundingMode.FLOOR);
  }

  /// The fraction as a decimal number of this many decimals.
  public BigDecimal toDecimal(int decimals, RoundingMode rounding) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
  }

  private BigInteger rounded(RoundingMode mode) {
    return toDecimal(0, mode).toBigIntegerExact();
  }

  public int signum() {
    return numerator.signum();
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
