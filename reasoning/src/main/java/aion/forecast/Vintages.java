package aion.forecast;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/// The forecasts in the graph: the newest few of each position.
public final class Vintages {
  private static final Cypher NEWEST = Cypher.named("forecast/newest-vintages");
  private static final Cypher FACTS = Cypher.named("forecast/newest-facts");
  private static final Cypher WRITE = Cypher.named("forecast/write-vintages");
  private static final int KEPT = 3;

  private final Graph graph;

  Vintages(Graph graph) {
    this.graph = graph;
  }

  /// The newest of each position by its ref; a position that has none is absent.
  public Map<String, Vintage> newest(Collection<String> positions) {
    var found = new HashMap<String, Vintage>();
    graph.read(
        NEWEST,
        Map.of("positions", List.copyOf(positions)),
        row -> found.put(row.get("position").asString(), vintage(row.get("vintage"))));
    return found;
  }

  /// What the newest of each position rests on.
  Map<String, String> facts(Collection<String> positions) {
    var found = new HashMap<String, String>();
    graph.read(
        FACTS,
        Map.of("positions", List.copyOf(positions)),
        row -> found.put(row.get("position").asString(), row.get("facts").asString()));
    return found;
  }

  /// @param run the number of the pass that made them
  void write(List<Vintage> vintages, long run) {
    if (vintages.isEmpty()) return;
    var rows = vintages.stream().map(vintage -> row(vintage, run)).toList();
    graph.write(tx -> tx.run(WRITE.text(), Map.of("vintages", rows, "kept", KEPT)).consume());
  }

  private static Map<String, Object> row(Vintage vintage, long run) {
    var properties = new HashMap<String, Object>();
    var id = "%s#%d".formatted(vintage.position(), run);
    properties.put("id", id);
    properties.put("position", vintage.position());
    properties.put("run", run);
    properties.put("madeAt", vintage.madeAt().atZone(ZoneOffset.UTC));
    properties.put("day", vintage.day());
    properties.put("partitions", List.copyOf(vintage.ledger().keySet()));
    properties.put("offsets", List.copyOf(vintage.ledger().values()));
    properties.put("facts", vintage.facts());
    properties.put("historyWeeks", vintage.historyWeeks());
    properties.put("basis", vintage.basis().name());
    var tried = vintage.tried();
    if (tried != null) {
      properties.put("triedWeeks", tried.weeks());
      properties.put("origins", tried.origins());
      properties.put("loss", tried.loss());
      properties.put("recordLoss", tried.recordLoss());
      properties.put("coverage80", tried.coverage80());
      properties.put("coverage95", tried.coverage95());
    }
    properties.put("models", vintage.models().stream().map(Vintage.Part::model).toList());
    properties.put("weights", vintage.models().stream().map(Vintage.Part::weight).toList());
    properties.put("whole", vintage.whole());
    properties.put("means", vintage.outlook().means());
    properties.put("intervals", WeeklyOutlook.flat(vintage.outlook().intervals()));
    properties.put("sumMeans", vintage.outlook().sumMeans());
    properties.put("sums", WeeklyOutlook.flat(vintage.outlook().sums()));
    return Map.of("id", id, "position", vintage.position(), "properties", properties);
  }

  private static Vintage vintage(Value stored) {
    var means = stored.get("means").asList(Value::asDouble);
    return new Vintage(
        stored.get("position").asString(),
        stored.get("madeAt").asZonedDateTime().toInstant(),
        stored.get("day").asLocalDate(),
        ledger(stored),
        stored.get("facts").asString(),
        stored.get("historyWeeks").asInt(),
        Vintage.Basis.valueOf(stored.get("basis").asString()),
        triedOrNull(stored),
        models(stored),
        stored.get("whole").asBoolean(),
        new WeeklyOutlook(
            means,
            WeeklyOutlook.rows(
                stored.get("intervals").asList(Value::asDouble), WeeklyOutlook.INTERVAL.length),
            stored.get("sumMeans").asList(Value::asDouble),
            WeeklyOutlook.rows(
                stored.get("sums").asList(Value::asDouble), aion.forecast.model.Levels.COUNT)));
  }

  static Map<String, Long> ledger(MapAccessor stored) {
    var partitions = stored.get("partitions").asList(Value::asString);
    var offsets = stored.get("offsets").asList(Value::asLong);
    var ledger = new HashMap<String, Long>();
    for (int i = 0; i < partitions.size(); i++) ledger.put(partitions.get(i), offsets.get(i));
    return ledger;
  }

  private static Vintage.@Nullable Tried triedOrNull(Value stored) {
    return stored.get("origins").isNull()
        ? null
        : new Vintage.Tried(
            stored.get("triedWeeks").asInt(),
            stored.get("origins").asInt(),
            stored.get("loss").asDouble(),
            stored.get("recordLoss").asDouble(),
            stored.get("coverage80").asDouble(),
            stored.get("coverage95").asDouble());
  }

  private static List<Vintage.Part> models(Value stored) {
    var names = stored.get("models").asList(Value::asString);
    var weights = stored.get("weights").asList(Value::asDouble);
    var models = new ArrayList<Vintage.Part>();
    for (int i = 0; i < names.size(); i++)
      models.add(new Vintage.Part(names.get(i), weights.get(i)));
    return models;
  }
}
