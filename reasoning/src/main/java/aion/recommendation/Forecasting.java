package aion.recommendation;

import static java.util.stream.Collectors.toSet;

import aion.forecast.Days;
import aion.forecast.DemandForecasts;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.policy.PolicySettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes forecasts for the stock points of the cards, a few at a time: of all when a day has begun,
/// else of those whose demand may have changed. The recommender hears of them when a pass has
/// ended.
public final class Forecasting {
  private static final Cypher PROMISED = Cypher.named("recommendation/promised-days");
  private static final Logger log = LoggerFactory.getLogger(Forecasting.class);
  private static final int FEW = 20;

  /// @param before how many had been made when it began
  private record Pass(
      ArrayDeque<DemandForecasts.Point> left, Checkpoint heads, long run, int before) {}

  private final Graph graph;
  private final Recommender recommender;
  private final DemandForecasts forecasts;
  private final Days days;
  private final PolicySettings settings;
  private @Nullable Pass pass;
  private int made;

  Forecasting(
      Graph graph,
      Recommender recommender,
      DemandForecasts forecasts,
      Days days,
      PolicySettings settings) {
    this.graph = graph;
    this.recommender = recommender;
    this.forecasts = forecasts;
    this.days = days;
    this.settings = settings;
  }

  /// Makes all forecasts that are due.
  ///
  /// @return how many were made
  public synchronized int run() {
    int before = made;
    while (step()) {}
    return made - before;
  }

  /// Makes a few of the forecasts that are due.
  ///
  /// @return whether there was any to be made
  synchronized boolean step() {
    var current = pass;
    if (current == null) {
      pass = begun().orElse(null);
      return pass != null;
    }
    if (!current.left.isEmpty()) {
      few(current);
      return true;
    }
    int news = made - current.before;
    forecasts.finish(
        new DemandForecasts.Seen(
            current.heads.heads(), current.heads.day(), news > 0 ? current.run : current.run - 1));
    if (news > 0) log.atInfo().addKeyValue("points", news).log("forecasts made");
    pass = null;
    return true;
  }

  private void few(Pass current) {
    var points = new ArrayList<DemandForecasts.Point>();
    while (points.size() < FEW && !current.left.isEmpty()) points.add(current.left.poll());
    made += forecasts.make(points, current.heads.heads(), current.run);
  }

  private Optional<Pass> begun() {
    var heads = recommender.heads();
    var seen = forecasts.seen();
    boolean sameDay = heads.day().equals(seen.day());
    if (sameDay && heads.heads().equals(seen.ledger())) return Optional.empty();
    var touched =
        sameDay
            ? recommender.findTouched(seen.ledger(), Long.MAX_VALUE, heads.heads())
            : Optional.<List<String>>empty();
    var points = touched.map(recommender::points).orElseGet(recommender::points);
    return Optional.of(new Pass(due(points), heads, seen.run() + 1, made));
  }

  private ArrayDeque<DemandForecasts.Point> due(List<StockPoint> points) {
    var promised = new HashMap<String, List<Integer>>();
    graph.read(
        PROMISED,
        Map.of(
            "items", List.copyOf(points.stream().map(StockPoint::item).collect(toSet())),
            "today", days.today()),
        row -> promised.put(row.get("item").asString(), row.get("days").asList(v -> v.asInt())));
    var due = new ArrayDeque<DemandForecasts.Point>();
    for (var point : points)
      due.add(
          new DemandForecasts.Point(
              point.position(),
              point.positions(),
              settings.reviewDays() + middle(promised.getOrDefault(point.item(), List.of()))));
    return due;
  }

  private static int middle(List<Integer> promised) {
    if (promised.isEmpty()) return 0;
    var sorted = new ArrayList<>(promised);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
