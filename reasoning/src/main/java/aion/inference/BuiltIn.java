package aion.inference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprNotComparableException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/// The built-ins of rules. Numbers are exact; arguments that do not fit make the condition fail.
enum BuiltIn {
  EQUAL("equal", 2, false),
  NOT_EQUAL("notEqual", 2, false),
  LESS_THAN("lessThan", 2, false),
  GREATER_THAN("greaterThan", 2, false),
  LE("le", 2, false),
  GE("ge", 2, false),
  IS_LITERAL("isLiteral", 1, false),
  NOT_LITERAL("notLiteral", 1, false),
  IS_BLANK("isBNode", 1, false),
  NOT_BLANK("notBNode", 1, false),
  /// Two literals that stand for different values.
  DIFFERENT_VALUE("differentValue", 2, false),
  /// A literal whose text its own datatype does not have.
  ILL_FORMED("illFormed", 1, false),
  /// A literal that is no value of the datatype.
  OUTSIDE_DATATYPE("outsideDatatype", 2, false),
  SUM("sum", 3, true),
  DIFFERENCE("difference", 3, true),
  PRODUCT("product", 3, true),
  QUOTIENT("quotient", 3, true),
  /// The whole days from one time to another, rounded down; below zero when the other came before.
  DAYS_BETWEEN("daysBetween", 3, true),
  MIN("min", 3, true),
  MAX("max", 3, true);

  private static final int LONGEST_NUMBER = 1_000;
  private static final long SECONDS_OF_A_DAY = 86_400;
  private static final Map<String, BuiltIn> BY_NAME = new HashMap<>();

  static {
    for (var function : values()) BY_NAME.put(function.text, function);
  }

  final String text;
  final int arity;

  /// Whether the last argument follows from the others.
  final boolean computes;

  BuiltIn(String text, int arity, boolean computes) {
    this.text = text;
    this.arity = arity;
    this.computes = computes;
  }

  static @Nullable BuiltIn find(String name) {
    return BY_NAME.get(name);
  }

  /// Whether the comparison holds.
  boolean holds(Node[] of) {
    return switch (this) {
      case EQUAL -> same(of[0], of[1]);
      case NOT_EQUAL -> !same(of[0], of[1]);
      case LESS_THAN -> compare(of[0], of[1], Integer.MAX_VALUE) < 0;
      case GREATER_THAN -> compare(of[0], of[1], Integer.MIN_VALUE) > 0;
      case LE -> compare(of[0], of[1], Integer.MAX_VALUE) <= 0;
      case GE -> compare(of[0], of[1], Integer.MIN_VALUE) >= 0;
      case IS_LITERAL -> of[0].isLiteral();
      case NOT_LITERAL -> !of[0].isLiteral();
      case IS_BLANK -> of[0].isBlank();
      case NOT_BLANK -> !of[0].isBlank();
      case DIFFERENT_VALUE -> of[0].isLiteral() && of[1].isLiteral() && !same(of[0], of[1]);
      case ILL_FORMED -> of[0].isLiteral() && !of[0].getLiteral().isWellFormed();
      case OUTSIDE_DATATYPE -> Datatypes.excludes(of[1], of[0]);
      case SUM, DIFFERENCE, PRODUCT, QUOTIENT, DAYS_BETWEEN, MIN, MAX ->
          throw new IllegalStateException(this + " computes");
    };
  }

  /// What the last argument is; null when the others are no numbers or times, or there is no
  /// result.
  @Nullable Node compute(Node one, Node other) {
    if (this == DAYS_BETWEEN) return days(instant(one), instant(other));
    var a = number(one);
    var b = number(other);
    if (a == null || b == null) return null;
    return switch (this) {
      case SUM -> node(a.add(b));
      case DIFFERENCE -> node(a.subtract(b));
      case PRODUCT -> node(a.multiply(b));
      case QUOTIENT -> b.signum() == 0 ? null : node(divide(a, b));
      case MIN -> a.compareTo(b) <= 0 ? one : other;
      case MAX -> a.compareTo(b) >= 0 ? one : other;
      default -> throw new IllegalStateException(this + " compares");
    };
  }

  private static @Nullable Node days(@Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) return null;
    return whole(Math.floorDiv(Duration.between(from, to).getSeconds(), SECONDS_OF_A_DAY));
  }

  /// A date is its first moment; what has no time zone is in UTC.
  private static @Nullable Instant instant(Node node) {
    if (!node.isLiteral() || !node.getLiteral().isWellFormed()) return null;
    var text = node.getLiteralLexicalForm();
    try {
      if (node.getLiteralDatatype().equals(XSDDatatype.XSDdate))
        return LocalDate.parse(text.substring(0, Math.min(10, text.length())))
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
      if (!node.getLiteralDatatype().equals(XSDDatatype.XSDdateTime)) return null;
      var time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof OffsetDateTime zoned
          ? zoned.toInstant()
          : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) { // years of more than four digits
      return null;
    }
  }

  static Node whole(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }

  /// Equal as values where values can be compared, else the same term.
  static boolean same(Node one, Node other) {
    if (one.equals(other)) return true;
    if (!one.isLiteral() || !other.isLiteral()) return false;
    var a = number(one);
    var b = number(other);
    if (a != null && b != null) return a.compareTo(b) == 0;
    return one.sameValueAs(other);
  }

  private static int compare(Node one, Node other, int otherwise) {
    if (!one.isLiteral() || !other.isLiteral()) return otherwise;
    var a = number(one);
    var b = number(other);
    if (a != null && b != null) return a.compareTo(b);
    try {
      return Integer.signum(NodeValue.compare(NodeValue.makeNode(one), NodeValue.makeNode(other)));
    } catch (ExprNotComparableException e) {
      return otherwise;
    }
  }

  private static @Nullable BigDecimal number(Node node) {
    if (!node.isLiteral() || node.getLiteralLexicalForm().length() > LONGEST_NUMBER) return null;
    if (!node.getLiteral().isWellFormed()) return null;
    return switch (node.getLiteralValue()) {
      case BigDecimal decimal -> decimal;
      case BigInteger whole -> new BigDecimal(whole);
      case Integer whole -> BigDecimal.valueOf(whole);
      case Long whole -> BigDecimal.valueOf(whole);
      case Short whole -> BigDecimal.valueOf(whole);
      case Byte whole -> BigDecimal.valueOf(whole);
      case Double binary when Double.isFinite(binary) -> BigDecimal.valueOf(binary);
      case Float binary when Float.isFinite(binary) -> new BigDecimal(binary.toString());
      case null, default -> null;
    };
  }

  private static BigDecimal divide(BigDecimal a, BigDecimal b) {
    try {
      return a.divide(b);
    } catch (ArithmeticException e) { // it has no end
      return a.divide(b, MathContext.DECIMAL128);
    }
  }

  private static @Nullable Node node(BigDecimal value) {
    var plain = value.stripTrailingZeros();
    if (Math.abs((long) plain.scale()) + plain.precision() > LONGEST_NUMBER) return null;
    return plain.scale() <= 0
        ? NodeFactory.createLiteralDT(plain.toBigInteger().toString(), XSDDatatype.XSDinteger)
        : NodeFactory.createLiteralDT(plain.toPlainString(), XSDDatatype.XSDdecimal);
  }
}
