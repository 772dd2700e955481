package aion.forecast;

import aion.digest.Sha256;
import aion.graph.Cypher;
import aion.graph.Graph;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Record;

/// Makes forecasts of the demand at stock points where what they rest on has changed, and keeps how
/// far the ledger was seen.
public final class DemandForecasts {
  private static final Cypher CHECKPOINT = Cypher.named("forecast/checkpoint");
  private static final Cypher MOVE_CHECKPOINT = Cypher.named("forecast/move-checkpoint");

  /// A stock point to be forecast.
  ///
  /// @param position ref of the position that stands for it
  /// @param positions refs of all its positions
  /// @param windowDays over how many days its demand matters most: lead time and review
  public record Point(String position, List<String> positions, int windowDays) {
    public Point {
      positions = List.copyOf(positions);
    }
  }

  /// Up to where forecasts have been made.
  ///
  /// @param run number of the last pass that made any
  public record Seen(Map<String, Long> ledger, LocalDate day, long run) {
    static final Seen NOTHING = new Seen(Map.of(), LocalDate.EPOCH, 0);

    static Seen from(Record row) {
      return new Seen(Vintages.ledger(row), row.get("day").asLocalDate(), row.get("run").asLong());
    }
  }

  private final Graph graph;
  private final DemandRecord record;
  private final Vintages vintages;
  private final Days days;
  private final ForecastSettings settings;
  private final DemandForecaster forecaster;

  DemandForecasts(
      Graph graph, DemandRecord record, Vintages vintages, Days days, ForecastSettings settings) {
    this.graph = graph;
    this.record = record;
    this.vintages = vintages;
    this.days = days;
    this.settings = settings;
    this.forecaster = new DemandForecaster(settings.historyDays());
  }

  /// Up to where forecasts have been made.
  public Seen seen() {
    return graph.read(CHECKPOINT, Map.of(), Seen::from).stream().findFirst().orElse(Seen.NOTHING);
  }

  /// Notes that a pass has ended.
  public void finish(Seen seen) {
    graph.write(tx ->
        tx.run(
                MOVE_CHECKPOINT.text(),
                Map.of(
                    "partitions",
                    List.copyOf(seen.ledger.keySet()),
                    "offsets",
                    seen.ledger.keySet().stream().map(seen.ledger::get).toList(),
                    "day",
                    seen.day,
                    "run",
                    seen.run))
            .consume());
  }

  /// Makes the forecasts of those points whose facts differ from those of their newest one.
  ///
  /// @param ledger how far the ledger was seen before anything was read
  /// @param run number of the pass
  /// @return how many were made
  public int make(List<Point> points, Map<String, Long> ledger, long run) {
    var positions = new HashMap<String, List<String>>();
    points.forEach(point -> positions.put(point.position, point.positions));
    var histories = record.histories(positions, settings.forecastDays());
    var known = vintages.facts(positions.keySet());
    var today = days.today();
    var made = new ArrayList<Vintage>();
    for (var point : points) {
      var history = Objects.requireNonNull(histories.get(point.position));
      if (!history.hasDemand()) continue;
      var facts =
          Sha256.hexOf(
              String.join(
                  "\n",
                  Vintage.VERSION,
                  today.toString(),
                  Integer.toString(point.windowDays),
                  Integer.toString(settings.historyDays()),
                  history.digest()));
      if (facts.equals(known.get(point.position))) continue;
      made.add(vintage(point, history, facts, ledger));
    }
    vintages.write(made, run);
    return made.size();
  }

  private Vintage vintage(
      Point point, DemandHistory history, String facts, Map<String, Long> ledger) {
    var choice = forecaster.choose(history, point.windowDays);
    return new Vintage(
        point.position,
        days.now().truncatedTo(ChronoUnit.MICROS),
        days.today(),
        ledger,
        facts,
        choice.weeks(),
        choice.basis(),
        choice.tried(),
        choice.models(),
        choice.whole(),
        choice.outlook());
  }
}
