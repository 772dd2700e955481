package aion.outbox.document;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the payload of an approved order, strictly: a member too many, one too few or one of
/// another kind and nothing is sent.
public final class PayloadReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final Set<String> OF_ORDER =
      Set.of("kind", "number", "supplier", "currency", "site", "lines", "total");
  private static final Set<String> OF_LINE =
      Set.of("line", "item", "quantity", "unit", "unitPrice", "due");
  private static final int LONGEST = 200;
  private static final int LONGEST_NUMBER = 40;

  private PayloadReader() {}

  /// @throws Problem DOCUMENT_INVALID
  public static ApprovedOrder read(String payload, String hash, Instant approvedAt) {
    try {
      var json = JSON.readTree(payload);
      requireMembers(json, OF_ORDER, "the order");
      var kind = text(json, "kind");
      if (!kind.equals("purchaseOrder")) throw invalid("'kind' is '" + Problem.echo(kind) + "'");
      return new ApprovedOrder(
          text(json, "number"),
          hash,
          approvedAt,
          text(json, "supplier"),
          currency(text(json, "currency")),
          json.has("site") ? text(json, "site") : null,
          lines(json.path("lines")),
          number(json, "total"));
    } catch (JacksonException e) {
      throw invalid("it is no JSON");
    }
  }

  private static List<ApprovedOrder.Line> lines(JsonNode json) {
    if (!json.isArray() || json.isEmpty()) throw invalid("'lines' is no list with a line in it");
    var lines = new ArrayList<ApprovedOrder.Line>();
    var seen = new HashSet<String>();
    for (var line : json) {
      requireMembers(line, OF_LINE, "a line");
      if (!seen.add(text(line, "line")))
        throw invalid("line '" + Problem.echo(text(line, "line")) + "' comes twice");
      var quantity = number(line, "quantity");
      if (quantity.signum() == 0) throw invalid("a quantity is zero");
      lines.add(
          new ApprovedOrder.Line(
              text(line, "line"),
              text(line, "item"),
              quantity,
              text(line, "unit"),
              number(line, "unitPrice"),
              line.has("due") ? date(text(line, "due")) : null));
    }
    return lines;
  }

  private static void requireMembers(JsonNode json, Set<String> known, String of) {
    if (!json.isObject()) throw invalid(of + " is no object");
    for (var name : json.propertyNames())
      if (!known.contains(name)) throw invalid(of + " has a member '" + Problem.echo(name) + "'");
  }

  private static String text(JsonNode json, String name) {
    var value = json.path(name);
    if (!value.isString()) throw invalid("'" + name + "' is no text");
    var text = value.asString();
    boolean clean = text.codePoints().noneMatch(Character::isISOControl);
    if (text.isBlank() || text.length() > LONGEST || !clean)
      throw invalid("'" + name + "' is empty, too long, or has control characters");
    return text;
  }

  private static BigDecimal number(JsonNode json, String name) {
    var text = text(json, name);
    if (text.length() > LONGEST_NUMBER || !text.matches("[0-9]+(\\.[0-9]+)?"))
      throw invalid("'" + name + "' is no plain number");
    return new BigDecimal(text);
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw invalid("there is no currency '" + Problem.echo(code) + "'");
    }
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw invalid("'due' is no day");
    }
  }

  private static Problem invalid(String why) {
    return new Problem(
        ProblemCode.DOCUMENT_INVALID,
        "The approved payload is not that of a purchase order: %s.".formatted(why),
        "Withdraw the order and decide anew.");
  }
}
