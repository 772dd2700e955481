package aion.ingest.sample;

import aion.ledger.EntityFact;
import aion.ledger.Fact;
import aion.ledger.Observed;
import aion.ledger.Posting;
import aion.vocabulary.SignalId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The rain where two suppliers are, and which parts can stand in for others.
/// `docs/SAMPLE_COMPANY.md` says whose rain it is.
final class Surroundings {
  static final String RAIN = "WEATHER/KHOU/actual_precipitation";
  private static final String SOURCE = "fivethirtyeight-weather";
  private static final String DELTA = "PEARL-RIVER-DELTA";
  private static final List<String> SUPPLIERS_THERE = List.of("SUP-01", "SUP-11");

  /// Fifty millimetres: from there on Indonesia's weather service calls a day's rain heavy.
  private static final String HEAVY_RAIN_INCHES = "1.97";

  private final Days days;
  private final List<Posting> postings = new ArrayList<>();

  private Surroundings(Days days) {
    this.days = days;
  }

  /// In the order in which they are to be posted.
  static List<Posting> of(Days days) {
    var around = new Surroundings(days);
    around.region();
    around.rain();
    around.substitutes();
    return List.copyOf(around.postings);
  }

  private void region() {
    has("Region", DELTA, Map.of("name", "Pearl River delta"), Map.of());
    for (var supplier : SUPPLIERS_THERE)
      has("Site", supplier + "/WORKS", Map.of(), Map.of("region", DELTA));
    has(
        "SignalSource",
        SOURCE,
        Map.of(
            "name", "FiveThirtyEight US weather history",
            "url", "https://github.com/fivethirtyeight/data",
            "licence", "CC BY 4.0"),
        Map.of());
    has(
        "Signal",
        RAIN,
        Map.of(
            "name", "Rain in the Pearl River delta (Houston's stands in)",
            "kind", "weather",
            "unitText", "in",
            "frequency", "daily",
            "alertAbove", HEAVY_RAIN_INCHES,
            "alertDays", "3"),
        Map.of("source", SOURCE, "region", DELTA));
  }

  /// The last of the real days is yesterday.
  private void rain() {
    var fallen = Tables.read("real/rain");
    for (int i = 0; i < fallen.size(); i++) {
      var time = days.at(Days.COUNT - fallen.size() + i, LocalTime.MIDNIGHT);
      var value = new BigDecimal(fallen.get(i).getField("inches"));
      say("rain-" + fallen.get(i).getField("day"), time, new Observed(new SignalId(RAIN), value));
    }
  }

  private void substitutes() {
    substitute("MTR-350", "MTR-500");
    substitute("BOX-S", "BOX-L");
  }

  private void substitute(String item, String other) {
    has(
        "Substitution",
        item + "/" + other,
        Map.of("validFrom", days.date(0).toString()),
        Map.of("item", item, "substitute", other));
  }

  private void has(
      String entityClass, String key, Map<String, String> values, Map<String, String> links) {
    var fact = new EntityFact.Upsert(entityClass, key, lists(values), lists(links));
    say(entityClass + "-" + key, days.at(0, Days.COUNTED), fact);
  }

  private static Map<String, List<String>> lists(Map<String, String> values) {
    return values.entrySet().stream()
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
  }

  private void say(String name, Instant validTime, Fact fact) {
    postings.add(new Posting("sample/around/" + name, validTime, "demo", "sample", "sample", fact));
  }
}
