package aion.decision;

import static aion.problem.ProblemCode.APPROVAL_STALE;

import aion.digest.Sha256;
import aion.ledger.CanonicalJson;
import aion.ledger.DecisionFact.Proposal;
import aion.ledger.OrderFact;
import aion.problem.Problem;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A purchase order as it is drafted, approved and sent: what its canonical JSON says, and nothing
/// else.
///
/// @param number of the purchase order
/// @param site the location the goods go to
public record Order(
    String number, String supplier, String currency, String site, List<Line> lines) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int CENTS = 2;

  /// A line of it.
  ///
  /// @param line its number within the order
  /// @param unit code of the item's base unit
  /// @param unitPrice price of one base unit
  public record Line(
      String line,
      String item,
      BigDecimal quantity,
      String unit,
      BigDecimal unitPrice,
      LocalDate due) {}

  public Order {
    lines = List.copyOf(lines);
  }

  /// The number of the order that a decision makes; the same decision makes the same.
  public static String numberOf(String decision) {
    return "PO-" + Sha256.hexOf("order\n" + decision).substring(0, 12).toUpperCase(Locale.ROOT);
  }

  /// What it costs, in hundredths.
  public BigDecimal total() {
    return lines.stream()
        .map(line -> line.quantity.multiply(line.unitPrice))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(CENTS, RoundingMode.HALF_UP);
  }

  /// The one JSON text of it.
  public String payload() {
    return CanonicalJson.of(
        Map.of(
            "kind",
            "purchaseOrder",
            "number",
            number,
            "supplier",
            supplier,
            "currency",
            currency,
            "site",
            site,
            "lines",
            lines.stream().map(Order::form).toList(),
            "total",
            total().toPlainString()));
  }

  Proposal proposal() {
    var payload = payload();
    return new Proposal(number, payload, Sha256.hexOf(payload));
  }

  /// What the ledger is told when it is placed. Nobody has promised a day yet: the day in the order
  /// is the one that is asked for.
  List<OrderFact> placed() {
    return lines.stream()
        .<OrderFact>map(line ->
            new OrderFact.Placed(
                new OrderLineId(number + "/" + line.line),
                number,
                new SupplierId(supplier),
                new ItemId(line.item),
                new LocationId(site),
                null,
                line.quantity,
                line.unit,
                line.unitPrice,
                null,
                currency,
                null))
        .toList();
  }

  /// Reads a payload back.
  ///
  /// @throws Problem APPROVAL_STALE when it is not the one JSON text of an order
  static Order of(String payload) {
    try {
      var json = JSON.readTree(payload);
      var order =
          new Order(
              json.path("number").asString(),
              json.path("supplier").asString(),
              json.path("currency").asString(),
              json.path("site").asString(),
              json.path("lines").valueStream().map(Order::line).toList());
      if (order.payload().equals(payload)) return order;
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw unreadable();
    }
    throw unreadable();
  }

  private static Problem unreadable() {
    return new Problem(
        APPROVAL_STALE,
        "The payload is not that of a purchase order.",
        "Withdraw the draft and decide on the card again.");
  }

  private static Line line(JsonNode line) {
    return new Line(
        line.path("line").asString(),
        line.path("item").asString(),
        new BigDecimal(line.path("quantity").asString()),
        line.path("unit").asString(),
        new BigDecimal(line.path("unitPrice").asString()),
        LocalDate.parse(line.path("due").asString()));
  }

  private static Map<String, Object> form(Line line) {
    return Map.of(
        "line",
        line.line,
        "item",
        line.item,
        "quantity",
        plain(line.quantity),
        "unit",
        line.unit,
        "unitPrice",
        plain(line.unitPrice),
        "due",
        line.due.toString());
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
