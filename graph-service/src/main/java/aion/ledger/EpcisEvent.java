package aion.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An event of EPCIS 2.0 as a trading partner or a reader sent it. It is kept whole; what it means
/// for stock is said by movements beside it.
///
/// @param event its fields, extensions included, as maps with text keys, lists, text, numbers,
///   booleans and null
/// @param context the JSON-LD contexts of its extensions, in their order; empty when it has none
public record EpcisEvent(Type type, Map<String, Object> event, List<Object> context)
    implements Fact {
  /// What EPCIS knows of: what happened to things, which were bound together, and what was made.
  public enum Type {
    OBJECT("ObjectEvent"),
    TRANSACTION("TransactionEvent"),
    TRANSFORMATION("TransformationEvent"),
    AGGREGATION("AggregationEvent"),
    ASSOCIATION("AssociationEvent");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /// What EPCIS calls it.
    public String word() {
      return word;
    }
  }

  public EpcisEvent {
    event = copy(event);
    context = copy(context);
  }

  @Override
  public String kind() {
    return "epcis." + type.name().toLowerCase(java.util.Locale.ROOT);
  }

  /// The canonical JSON of the event's fields; equal for events that differ in the order of their
  /// fields or in the way numbers are written.
  public String canonical() {
    return CanonicalJson.of(event);
  }

  private static Map<String, Object> copy(Map<?, ?> fields) {
    var copy = new TreeMap<String, Object>();
    fields.forEach((name, value) -> copy.put(String.valueOf(name), plain(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static List<Object> copy(List<?> values) {
    var copy = new ArrayList<Object>(values.size());
    values.forEach(value -> copy.add(plain(value)));
    return Collections.unmodifiableList(copy);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> copy(map);
      case List<?> list -> copy(list);
      case BigDecimal number ->
          number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      case null, default -> value;
    };
  }
}
