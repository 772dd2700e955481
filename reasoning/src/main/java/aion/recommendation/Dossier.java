package aion.recommendation;

import aion.forecast.LeadTimeRecord;
import aion.policy.Situation;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All facts about one stock point that could be ordered.
///
/// @param currency of all offers in the situation
/// @param offers those of the situation by ref
/// @param records what is known of the suppliers' deliveries, by offer ref
/// @param leftOut offers in other currencies, which cannot be compared
/// @param impossible offers whose rules and prices allow no quantity
record Dossier(
    StockPoint point,
    Situation situation,
    String currency,
    Map<String, HeldOffer> offers,
    Map<String, LeadTimeRecord> records,
    List<OpenLine> lines,
    int leftOut,
    int impossible) {
  Dossier {
    offers = Map.copyOf(offers);
    records = Map.copyOf(records);
    lines = List.copyOf(lines);
  }

  String supplierName(String offer) {
    return Objects.requireNonNull(offers.get(offer), offer).supplierName();
  }

  LeadTimeRecord record(String offer) {
    return Objects.requireNonNull(records.get(offer), offer);
  }
}
