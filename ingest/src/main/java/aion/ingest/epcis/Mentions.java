package aion.ingest.epcis;

import aion.epcis.Goods;
import aion.epcis.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an event says of goods and places.
final class Mentions {
  private Mentions() {}

  /// A number of goods.
  ///
  /// @param identifier as it was sent
  /// @param goods null when the identifier names no trade items
  /// @param amount null when the event does not say how many
  /// @param unit null for pieces
  record Amount(
      String identifier,
      @Nullable Goods goods,
      @Nullable BigDecimal amount,
      @Nullable String unit) {}

  /// The single pieces of one list and the amounts of another.
  static List<Amount> goods(Map<String, Object> event, String pieces, String quantities) {
    var all = new ArrayList<Amount>();
    for (var piece : list(event.get(pieces)))
      if (piece instanceof String id)
        all.add(new Amount(id, Goods.find(id).orElse(null), BigDecimal.ONE, null));
    for (var element : list(event.get(quantities)))
      if (element instanceof Map<?, ?> fields && fields.get("epcClass") instanceof String id)
        all.add(
            new Amount(
                id,
                Goods.find(id).orElse(null),
                fields.get("quantity") instanceof BigDecimal number ? number : null,
                fields.get("uom") instanceof String unit ? unit : null));
    return all;
  }

  /// Everything of which a movement may consist.
  static Stream<Amount> goods(Map<String, Object> event) {
    return Stream.of(
            goods(event, "epcList", "quantityList"),
            goods(event, "inputEPCList", "inputQuantityList"),
            goods(event, "outputEPCList", "outputQuantityList"))
        .flatMap(List::stream);
  }

  /// The place of a field, if the event names one.
  static Optional<String> place(Map<String, Object> event, String field) {
    return event.get(field) instanceof Map<?, ?> fields && fields.get("id") instanceof String id
        ? Optional.of(id)
        : Optional.empty();
  }

  static Stream<Place> places(Map<String, Object> event) {
    return Stream.of("readPoint", "bizLocation")
        .flatMap(field -> place(event, field).stream())
        .flatMap(id -> Place.find(id).stream());
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
