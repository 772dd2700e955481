package aion.quantity;

import static aion.problem.ProblemCode.NUMBER_TOO_LONG;
import static aion.problem.ProblemCode.QUANTITY_INVALID;

import aion.problem.Problem;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads amounts in the machine format: an optional minus, digits, optionally a point and digits,
/// optionally a small exponent. Hostile text is refused before any arithmetic.
public final class Amounts {
  /// The most decimals an amount may have.
  public static final int DECIMALS = 6;

  private static final int LONGEST = 40;
  private static final int LARGEST_EXPONENT = 18;
  private static final BigDecimal LARGEST = new BigDecimal("1e12");
  private static final BigDecimal STORABLE = BigDecimal.valueOf(Long.MAX_VALUE, DECIMALS);
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE](?<exponent>[+-]?[0-9]+))?");

  private Amounts() {}

  /// @throws Problem NUMBER_TOO_LONG above 40 characters; QUANTITY_INVALID for anything else that
  ///   is not a number of at most 6 decimals between -1e12 and 1e12
  public static BigDecimal parse(String text) {
    if (text.length() > LONGEST)
      throw new Problem(
          NUMBER_TOO_LONG,
          "The number '%s' has %d characters; a number has at most %d."
              .formatted(Problem.echo(text), text.length(), LONGEST),
          "Send at most 12 digits before the point and %d behind it.".formatted(DECIMALS));
    var match = NUMBER.matcher(text);
    if (!match.matches()) throw notANumber(text);
    var exponent = match.group("exponent");
    if (exponent != null && !isSmall(exponent))
      throw invalid(
          text,
          "has an exponent out of range",
          "Write the number without an exponent, or use one from -%1$d to %1$d."
              .formatted(LARGEST_EXPONENT));
    var amount = new BigDecimal(text);
    if (amount.abs().compareTo(LARGEST) > 0)
      throw invalid(
          text,
          "is too large: the range is -1e12 to 1e12",
          "Check the number, or state it in a larger unit.");
    requireDecimals(text, amount);
    return plain(amount);
  }

  /// The amount without trailing zeros and never with a negative scale.
  ///
  /// @throws Problem QUANTITY_INVALID when it has more than 6 decimals or is too large to store
  static BigDecimal checked(BigDecimal amount) {
    if ((long) amount.precision() - amount.scale() > 13 || amount.abs().compareTo(STORABLE) > 0)
      throw invalid(
          amount.toString(),
          "is too large: the range is -%1$s to %1$s".formatted(STORABLE),
          "State the amount in a larger unit, or split it.");
    requireDecimals(amount.toString(), amount);
    return plain(amount);
  }

  private static BigDecimal plain(BigDecimal amount) {
    var stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static void requireDecimals(String text, BigDecimal amount) {
    int decimals = amount.stripTrailingZeros().scale();
    if (decimals > DECIMALS)
      throw invalid(
          text,
          "has %d decimals; at most %d are allowed".formatted(decimals, DECIMALS),
          "Round it to %d decimals, or state it in a smaller unit.".formatted(DECIMALS));
  }

  private static boolean isSmall(String exponent) {
    var digits = exponent.replaceFirst("^[+-]?0*", "");
    return digits.length() < 3
        && (digits.isEmpty() || Integer.parseInt(digits) <= LARGEST_EXPONENT);
  }

  private static Problem notANumber(String text) {
    if (text.isBlank())
      return invalid(text, "is empty: a number is missing", "Send a number such as 12.5.");
    if (!text.equals(text.strip()))
      return invalid(
          text,
          "is not a number: it has a space at its beginning or end",
          "Send '%s' without the space.".formatted(Problem.echo(text.strip())));
    if (text.indexOf(',') >= 0)
      return invalid(
          text,
          "is not a number: it has a comma",
          "The decimal sign is a point and digits are not grouped, as in 1234.5.");
    return invalid(text, "is not a number", "Send digits with at most one point, such as -12.5.");
  }

  private static Problem invalid(String text, String fault, String remedy) {
    return new Problem(
        QUANTITY_INVALID, "The amount '%s' %s.".formatted(Problem.echo(text), fault), remedy);
  }
}
