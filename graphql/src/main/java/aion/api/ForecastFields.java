package aion.api;

import aion.api.query.ComputedFields;
import aion.forecast.Days;
import aion.forecast.Vintage;
import aion.forecast.Vintages;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.recommendation.Forecasts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What is foretold of the demand for items and at positions.
@Component
class ForecastFields {
  private static final Cypher OF_ITEMS = Cypher.named("api/forecasts-of-items");
  private static final Cypher OF_POSITIONS = Cypher.named("api/forecasts-of-positions");

  private final Graph graph;
  private final Vintages vintages;
  private final Forecasts words;
  private final Days days;

  ForecastFields(Graph graph, Vintages vintages, Forecasts words, Days days) {
    this.graph = graph;
    this.vintages = vintages;
    this.words = words;
    this.days = days;
  }

  void addTo(ComputedFields fields) {
    fields
        .add(
            "Item",
            "forecast",
            (refs, arguments, reader) ->
                forecasts(
                    OF_ITEMS,
                    Map.of("refs", List.copyOf(refs), "sites", List.copyOf(reader.sites())),
                    arguments))
        .add(
            "StockPosition",
            "forecast",
            (refs, arguments, _) ->
                forecasts(OF_POSITIONS, Map.of("refs", List.copyOf(refs)), arguments));
  }

  private Map<String, DemandForecast> forecasts(
      Cypher which, Map<String, Object> parameters, Map<String, Object> arguments) {
    var positions = new HashMap<String, List<String>>();
    graph.read(
        which,
        parameters,
        row ->
            positions.put(
                row.get("ref").asString(), row.get("positions").asList(v -> v.asString())));
    var newest =
        vintages.newest(
            positions.values().stream().flatMap(Collection::stream).distinct().toList());
    var language =
        arguments.get("language") instanceof String name ? Language.valueOf(name) : Language.EN;
    var forecasts = new HashMap<String, DemandForecast>();
    positions.forEach((ref, all) -> {
      var fresh = fresh(all.stream().filter(newest::containsKey).map(newest::get).toList());
      if (!fresh.isEmpty())
        forecasts.put(ref, DemandForecast.of(fresh, words, Language.localeOf(language)));
    });
    return forecasts;
  }

  /// Those of the newest day among them; none when that is long ago.
  private List<Vintage> fresh(List<Vintage> all) {
    LocalDate day =
        all.stream().map(Vintage::day).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    return all.stream()
        .filter(vintage -> vintage.day().equals(day) && vintage.isFresh(days.today()))
        .toList();
  }
}
