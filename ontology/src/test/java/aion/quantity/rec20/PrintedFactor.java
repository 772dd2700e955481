package aion.quantity.rec20;

import aion.quantity.Ratio;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A factor as Recommendation 20 prints it, such as `4,719 474 x 10⁻⁴ m³/s`: read strictly, or not.
///
/// @param value in coherent SI units
/// @param digits how many significant digits are printed; 0 when the number is a power of ten or
///   whole, and so cannot be rounded
/// @param ulp one of the last printed digit, in coherent SI units
/// @param expression the unit behind the number as printed
record PrintedFactor(Ratio value, int digits, Ratio ulp, SiExpression unit, String expression) {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<mantissa>\\d{1,3}(?: \\d{3})+|\\d+)(?:[,.] ?(?<decimals>\\d+(?: \\d+)*))?(?:/(?<over>\\d+))?)?"
              + "(?<ten> *x? *10(?:(?<up>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?<ascii>-\\d+)|(?= ?[A-Za-z])))? *x? *"
              + "(?<unit>(?:1|[^-\\d⁻⁰¹²³⁴⁵⁶⁷⁸⁹ ].*)?)");

  /// Empty when the text is not of the printed form, or its unit is not known.
  static Optional<PrintedFactor> read(String text) {
    var plain = text.replace('\u00a0', ' ').replace('×', 'x').replace('\u2126', '\u03A9').strip();
    if (plain.isEmpty()) return Optional.empty();
    var match = NUMBER.matcher(plain);
    if (!match.matches()) return Optional.empty();
    var mantissa = match.group("mantissa");
    var decimals = match.group("decimals");
    var unit = SiExpression.read(match.group("unit"));
    if (unit.isEmpty() || (mantissa == null && decimals != null)) return Optional.empty();
    var number = BigDecimal.ONE;
    var unitInLastPlace = Ratio.ZERO;
    int digits = 0;
    if (mantissa != null) {
      var written = (mantissa + (decimals == null ? "" : "." + decimals)).replace(" ", "");
      number = new BigDecimal(written);
      digits = decimals == null ? 0 : number.stripTrailingZeros().precision();
      unitInLastPlace = Ratio.of(number.ulp());
    }
    var power = Ratio.of(10).pow(exponent(match));
    var over = match.group("over") == null ? Ratio.ONE : Numbers.parse(match.group("over"));
    var scale = power.dividedBy(over).times(unit.get().value());
    return Optional.of(
        new PrintedFactor(
            Ratio.of(number).times(scale),
            digits,
            unitInLastPlace.times(scale),
            unit.get(),
            match.group("unit").strip()));
  }

  /// Whether an exact value, rounded or cut, could have been printed so.
  boolean isPrintOf(Ratio exact) {
    var difference = exact.minus(value);
    if (difference.signum() < 0) difference = Ratio.ZERO.minus(difference);
    return difference.compareTo(ulp) <= 0;
  }

  private static int exponent(java.util.regex.Matcher match) {
    if (match.group("ten") == null) return 0;
    if (match.group("ascii") != null) return Integer.parseInt(match.group("ascii"));
    var up = match.group("up");
    if (up == null) return 1;
    var digits = new StringBuilder();
    for (char c : up.toCharArray()) digits.append(c == '⁻' ? "-" : SUPERSCRIPTS.indexOf(c));
    return Integer.parseInt(digits.toString());
  }
}
