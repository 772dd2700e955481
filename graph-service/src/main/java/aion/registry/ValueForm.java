package aion.registry;

import static aion.problem.ProblemCode.ENTITY_INVALID;

import aion.problem.Problem;
import aion.quantity.Amounts;
import aion.quantity.Quantity;
import aion.quantity.Unit;
import aion.quantity.Units;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Text;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads values of attributes from text in the machine format into what the graph stores.
final class ValueForm {
  private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto");

  private final Ontology ontology;

  ValueForm(Ontology ontology) {
    this.ontology = ontology;
  }

  /// How amounts of the member's item are counted.
  record Counting(Unit unit, int scale) {}

  /// @param counting null when the member's item is not known; then a quantity is refused
  /// @throws Problem ENTITY_INVALID, QUANTITY_INVALID, UNIT_UNKNOWN, UNIT_MISMATCH or TEXT_INVALID
  Object stored(EntityClass of, Attribute attribute, String text, @Nullable Counting counting) {
    var name = of.name() + "." + attribute.name();
    return switch (attribute.type()) {
      case TEXT -> textOf(name, attribute, text);
      case INTEGER -> parsed(name, text, "a whole number", () -> Long.parseLong(text));
      case DECIMAL, MONEY -> Amounts.parse(text).movePointRight(Amounts.DECIMALS).longValueExact();
      case QUANTITY -> quantity(name, text, counting);
      case BOOLEAN -> {
        if (!text.equals("true") && !text.equals("false"))
          throw invalid(name, text, "true or false");
        yield Boolean.valueOf(text);
      }
      case DATE -> parsed(name, text, "a day such as 2026-11-23", () -> LocalDate.parse(text));
      case DATE_TIME ->
          parsed(
              name,
              text,
              "an instant such as 2026-11-23T10:00:00Z",
              () ->
                  OffsetDateTime.parse(text)
                      .withOffsetSameInstant(ZoneOffset.UTC)
                      .toZonedDateTime());
      case IRI -> address(name, text);
    };
  }

  private Object textOf(String name, Attribute attribute, String text) {
    attribute
        .scheme()
        .ifPresent(scheme -> {
          var values = ontology.getScheme(scheme).values();
          if (values.stream().noneMatch(v -> v.notation().equals(text)))
            throw invalid(
                name,
                text,
                "one of " + String.join(", ", values.stream().map(v -> v.notation()).toList()));
        });
    return Text.check(name, text);
  }

  private static Object quantity(String name, String text, @Nullable Counting counting) {
    if (counting == null)
      throw new Problem(
          ENTITY_INVALID,
          "%s is an amount of an item, and it is not said of which.".formatted(name),
          "Give the member its item in the same entry.");
    int blank = text.indexOf(' ');
    var amount = Amounts.parse(blank < 0 ? text : text.substring(0, blank));
    var unit = blank < 0 ? counting.unit() : Units.shipped().get(text.substring(blank + 1));
    return new Quantity(amount, unit).in(counting.unit()).increments(counting.scale());
  }

  private static Object address(String name, String text) {
    var scheme =
        parsed(name, text, "an address", () -> String.valueOf(URI.create(text).getScheme()));
    if (!LINK_SCHEMES.contains(scheme))
      throw invalid(name, text, "an http, https or mailto address");
    return text;
  }

  private static <T> T parsed(String name, String text, String expected, Supplier<T> parse) {
    try {
      return parse.get();
    } catch (DateTimeException | IllegalArgumentException e) {
      throw invalid(name, text, expected);
    }
  }

  private static Problem invalid(String name, String text, String expected) {
    return new Problem(
        ENTITY_INVALID,
        "%s is '%s', which is not %s.".formatted(name, Problem.echo(text), expected),
        "Send %s.".formatted(expected));
  }
}
