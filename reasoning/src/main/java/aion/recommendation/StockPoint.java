package aion.recommendation;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/// An item at a location, all its lots together: what one card is about.
///
/// @param around refs of the location and of all locations around it
/// @param positions refs of its positions, the one without a lot first
/// @param available in base units
/// @param unitCost null when the item has none
/// @param currency of the unit cost; null when the item has none
/// @param serviceLevel empty when the item has none of its own
record StockPoint(
    String item,
    @Nullable BigDecimal unitCost,
    @Nullable String currency,
    OptionalDouble serviceLevel,
    String unit,
    int scale,
    String location,
    String locationName,
    List<String> around,
    List<String> positions,
    BigDecimal available) {

  static StockPoint from(Record row) {
    int scale = row.get("scale").asInt();
    var level = row.get("serviceLevel");
    return new StockPoint(
        row.get("item").asString(),
        Stored.moneyOrNull(row.get("unitCost")),
        Stored.textOrNull(row.get("currency")),
        level.isNull()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Stored.money(level).doubleValue()),
        row.get("unit").asString(),
        scale,
        row.get("location").asString(),
        row.get("locationName").asString(),
        row.get("around").asList(v -> v.asString()),
        row.get("positions").asList(v -> v.asString()),
        Stored.amount(row.get("available"), scale));
  }

  /// The position that carries the card.
  String position() {
    return positions.getFirst();
  }
}
