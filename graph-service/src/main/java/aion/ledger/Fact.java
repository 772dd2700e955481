package aion.ledger;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an entry says. Facts are never edited: a later entry says what changed.
public sealed interface Fact
    permits Movement,
        EntityFact,
        OrderFact,
        Observed,
        EpcisEvent,
        ConfigurationFact,
        DecisionFact,
        ActionFact,
        OutcomeFact {
  /// The entry's kind, e.g. `movement.issue`; stable, part of the hashed form.
  String kind();

  /// The id of the entry that this one is about; null for most.
  default @Nullable String mentions() {
    return switch (this) {
      case Movement.Correction correction -> correction.of();
      case Movement.Arrival arrival -> arrival.dispatch();
      default -> null;
    };
  }

  /// The place outside of which nothing decides or changes by this fact, as the first part of its
  /// locations' codes says; null when it reaches further: orders, reservations, transfers, single
  /// pieces, corrections and master data do.
  default @Nullable String onlyPlace() {
    return switch (this) {
      case Movement.Receipt receipt when receipt.orderLine() == null -> placeOf(receipt.lines());
      case Movement.Issue issue when issue.reservation() == null -> placeOf(issue.lines());
      case Movement.Return back -> placeOf(back.lines());
      case Movement.Scrap scrap -> placeOf(scrap.lines());
      case Movement.Count count -> placeOf(count.lines());
      default -> null;
    };
  }

  private static @Nullable String placeOf(List<StockLine> lines) {
    var places = new HashSet<String>();
    for (var line : lines) {
      if (!line.serials().isEmpty()) return null;
      var code = line.location().value();
      places.add(code.contains("/") ? code.substring(0, code.indexOf('/')) : code);
    }
    return places.size() == 1 ? places.iterator().next() : null;
  }
}
