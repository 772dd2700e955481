package aion.quantity.rec20;

import aion.quantity.Ratio;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A product of unit symbols as Recommendation 20 prints it, such as `W/(m² x K)`.
///
/// @param value in coherent SI units
/// @param dimensions exponents of the base dimensions in QUDT's letters (A amount, E current, L
///   length, I light, M mass, H temperature, T time); zero exponents are left out
record SiExpression(Ratio value, Map<String, Integer> dimensions) {
  private static final Map<String, SiExpression> SYMBOLS = new HashMap<>();
  private static final Pattern TOKEN =
      Pattern.compile(
          " *(?:(?<open>\\()|(?<close>\\))(?<closePower>⁻?[¹²³⁴⁵⁶⁷⁸⁹]*)|(?<over>/)|(?<times>x(?![A-Za-z])|·)|(?<one>1)"
              + "|(?<symbol>[A-Za-z\u03A9]+)(?<power>⁻?[¹²³⁴⁵⁶⁷⁸⁹]+|-?[1-9])?) *");

  static {
    define("m", "1", "L1");
    define("km", "1000", "L1");
    define("in", "0.0254", "L1");
    define("kg", "1", "M1");
    define("g", "0.001", "M1");
    define("s", "1", "T1");
    define("A", "1", "E1");
    define("K", "1", "H1");
    define("mol", "1", "A1");
    define("cd", "1", "I1");
    for (var plain : new String[] {"rad", "sr", "bit"}) define(plain, "1", "");
    define("byte", "8", "");
    define("Hz", "1", "T-1");
    define("Bq", "1", "T-1");
    define("N", "1", "M1L1T-2");
    define("Pa", "1", "M1L-1T-2");
    define("J", "1", "M1L2T-2");
    define("W", "1", "M1L2T-3");
    define("C", "1", "E1T1");
    define("V", "1", "M1L2T-3E-1");
    define("F", "1", "M-1L-2T4E2");
    define("\u03A9", "1", "M1L2T-3E-2");
    define("S", "1", "M-1L-2T3E2");
    define("Wb", "1", "M1L2T-2E-1");
    define("T", "1", "M1T-2E-1");
    define("H", "1", "M1L2T-2E-2");
    define("lm", "1", "I1");
    define("lx", "1", "I1L-2");
    define("Gy", "1", "L2T-2");
    define("Sv", "1", "L2T-2");
  }

  private static void define(String symbol, String value, String dimensions) {
    SYMBOLS.put(symbol, new SiExpression(Numbers.parse(value), dimensionsOf(dimensions)));
  }

  /// The dimensions of a vector such as `A0E0L1I0M1H0T-2D0` of QUDT.
  static Map<String, Integer> dimensionsOf(String vector) {
    var exponents = new TreeMap<String, Integer>();
    var matcher = Pattern.compile("([AELIMHT])(-?\\d+)").matcher(vector);
    while (matcher.find())
      if (!matcher.group(2).equals("0"))
        exponents.put(matcher.group(1), Integer.parseInt(matcher.group(2)));
    return exponents;
  }

  /// Empty when a symbol is not known or the form is another.
  static Optional<SiExpression> read(String text) {
    if (text.isBlank()) return Optional.of(new SiExpression(Ratio.ONE, Map.of()));
    var matcher = TOKEN.matcher(text.replaceAll("^/", "1/"));
    try {
      var product = new Parser(matcher).product();
      return matcher.regionStart() == text.replaceAll("^/", "1/").length()
          ? Optional.of(product)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  SiExpression times(SiExpression other, int exponent) {
    var sum = new TreeMap<>(dimensions);
    other.dimensions.forEach((d, e) -> sum.merge(d, e * exponent, Integer::sum));
    sum.values().removeIf(e -> e == 0);
    return new SiExpression(value.times(other.value.pow(exponent)), sum);
  }

  private static final class Parser {
    private final Matcher matcher;
    private MatchResult token;

    Parser(Matcher matcher) {
      this.matcher = matcher;
      this.token = matcher;
    }

    SiExpression product() {
      var product = new SiExpression(Ratio.ONE, Map.of());
      int sign = 1;
      while (next()) {
        if (token.group("close") != null) break;
        if (token.group("over") != null) sign = -1;
        else if (token.group("times") != null) sign = 1;
        else {
          product = product.times(factor(), sign);
          sign = 1;
        }
      }
      return product;
    }

    private SiExpression factor() {
      if (token.group("one") != null) return new SiExpression(Ratio.ONE, Map.of());
      if (token.group("open") != null) {
        var inner = product();
        return new SiExpression(Ratio.ONE, Map.of()).times(inner, power(token.group("closePower")));
      }
      var symbol = SYMBOLS.get(token.group("symbol"));
      if (symbol == null) throw new IllegalArgumentException(token.group("symbol"));
      return new SiExpression(Ratio.ONE, Map.of()).times(symbol, power(token.group("power")));
    }

    private boolean next() {
      if (!matcher.lookingAt()) return false;
      token = matcher.toMatchResult();
      matcher.region(matcher.end(), matcher.regionEnd());
      return true;
    }

    private static int power(String text) {
      if (text == null || text.isEmpty()) return 1;
      var digits = new StringBuilder();
      for (char c : text.toCharArray())
        digits.append(
            c == '⁻' || c == '-'
                ? "-"
                : Character.isDigit(c) && c < 128 ? "" + c : "" + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c));
      return Integer.parseInt(digits.toString());
    }
  }
}
