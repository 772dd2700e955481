package aion.recommendation;

import aion.archive.ColdHistory;
import aion.forecast.Days;
import aion.forecast.DemandForecasts;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.policy.Advice;
import aion.policy.Flips;
import aion.policy.OrderPolicy;
import aion.policy.PolicySettings;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at every stock point and keeps the cards: one open card for each where ordering now is
/// better than waiting. Running it again without news changes nothing.
public final class Recommender {
  private static final Logger log = LoggerFactory.getLogger(Recommender.class);
  private static final Cypher HEADS = Cypher.named("recommendation/ledger-heads");
  private static final Cypher TOUCHED = Cypher.named("recommendation/touched-items");
  private static final int BATCH = 200;
  private static final long MOST_ENTRIES = 5_000;

  /// What a run did.
  ///
  /// @param points stock points with demand and an offer that were looked at
  /// @param open their cards that are open now
  /// @param raised cards that are new or changed in what they advise
  /// @param updated cards that advise the same, with newer figures
  /// @param closed cards whose advice no longer holds
  public record Run(int points, int open, int raised, int updated, int closed) {}

  /// @param advised positions that carry a card
  /// @param held those of them that somebody decided on
  private record Looked(int points, List<String> advised, int raised, int updated, int held) {}

  private record Advised(Dossier dossier, Advice advice) {}

  private final Graph graph;
  private final ColdHistory cold;
  private final Dossiers dossiers;
  private final DemandForecasts forecasts;
  private final CardStore cards;
  private final OrderPolicy policy;
  private final Flips flips;
  private final Days days;
  private final PolicySettings settings;
  private final ReentrantLock running = new ReentrantLock();

  Recommender(
      Graph graph,
      ColdHistory cold,
      Dossiers dossiers,
      DemandForecasts forecasts,
      OrderPolicy policy,
      Flips flips,
      Days days,
      PolicySettings settings) {
    this.graph = graph;
    this.cold = cold;
    this.dossiers = dossiers;
    this.forecasts = forecasts;
    this.cards = new CardStore(graph);
    this.policy = policy;
    this.flips = flips;
    this.days = days;
    this.settings = settings;
  }

  /// Looks at all stock points now; a run under way is waited for.
  public Run run() {
    running.lock();
    try {
      // Read before the facts: an entry that comes meanwhile is seen again by the next run.
      var heads = heads();
      var looked = look(dossiers.points(), heads);
      return told(looked, cards.finish(looked.advised, heads));
    } finally {
      running.unlock();
    }
  }

  /// Looks at the stock points whose facts may have changed since the last run, and leaves the same
  /// cards as [#run] would. A day that begins changes all.
  public Run catchUp() {
    running.lock();
    try {
      var heads = heads();
      var touched = findTouched(cards.checkpoint(), heads);
      if (touched.isEmpty()) return run();
      var items = touched.get();
      var looked = look(dossiers.points(items), heads);
      return told(looked, cards.finish(looked.advised, items, heads));
    } finally {
      running.unlock();
    }
  }

  /// The items whose facts may have changed between two checkpoints; empty when that may be all.
  private Optional<List<String>> findTouched(Checkpoint from, Checkpoint to) {
    if (!from.day().equals(to.day())) return Optional.empty();
    return findTouched(from.heads(), from.forecasts(), to.heads());
  }

  /// The items whose facts entries or forecasts may have changed; empty when that may be all.
  ///
  /// @param from offset of the newest entry seen, by partition
  /// @param forecasts number of the last pass seen
  Optional<List<String>> findTouched(Map<String, Long> from, long forecasts, Map<String, Long> to) {
    var heads = new ArrayList<Map<String, Object>>();
    long entries = 0;
    for (var head : to.entrySet()) {
      long seen = from.getOrDefault(head.getKey(), 0L);
      if (head.getValue() == seen) continue;
      if (head.getValue() < seen) return Optional.empty();
      entries += head.getValue() - seen;
      heads.add(Map.of("partition", head.getKey(), "offset", seen, "until", head.getValue()));
    }
    if (entries > MOST_ENTRIES) return Optional.empty();
    var touched =
        graph.read(
            TOUCHED,
            Map.of("heads", heads, "forecasts", forecasts),
            row -> row.get("item").asString(""));
    return touched.contains("") ? Optional.empty() : Optional.of(touched);
  }

  /// Where the ledger stands now.
  Checkpoint heads() {
    var heads = new TreeMap<String, Long>();
    graph.read(
        HEADS,
        Map.of(),
        row -> heads.put(row.get("partition").asString(), row.get("offset").asLong()));
    return new Checkpoint(heads, days.today(), forecasts.seen().run());
  }

  /// Where the ledger stood when the last run began.
  Checkpoint seen() {
    return cards.checkpoint();
  }

  List<StockPoint> points() {
    return dossiers.points();
  }

  /// @param items refs
  List<StockPoint> points(List<String> items) {
    return dossiers.points(items);
  }

  private Looked look(List<StockPoint> points, Checkpoint heads) {
    var advised = new ArrayList<String>();
    int looked = 0;
    int raised = 0;
    int updated = 0;
    int held = 0;
    for (int start = 0; start < points.size(); start += BATCH) {
      var batch = dossiers.of(points.subList(start, Math.min(points.size(), start + BATCH)));
      looked += batch.size();
      var drafts = draft(batch);
      drafts.forEach(card -> advised.add(card.position()));
      if (drafts.isEmpty()) continue;
      var now = days.now().truncatedTo(ChronoUnit.MICROS).atZone(days.zone());
      var written = cards.write(drafts, heads.day(), now);
      raised += written.raised();
      updated += written.updated();
      held += written.held();
    }
    return new Looked(looked, advised, raised, updated, held);
  }

  private static Run told(Looked looked, int closed) {
    int open = looked.advised.size() - looked.held;
    var run = new Run(looked.points, open, looked.raised, looked.updated, closed);
    if (run.raised + closed > 0)
      log.atInfo()
          .addKeyValue("points", run.points)
          .addKeyValue("open", run.open)
          .addKeyValue("raised", run.raised)
          .addKeyValue("closed", closed)
          .log("recommendations changed");
    return run;
  }

  private List<Card> draft(List<Dossier> batch) {
    var advised =
        batch.parallelStream()
            .flatMap(d -> policy.decide(d.situation()).map(a -> new Advised(d, a)).stream())
            .toList();
    if (advised.isEmpty()) return List.of();
    var entries =
        EvidenceEntries.read(graph, cold, advised.stream().map(Advised::dossier).toList());
    var today = days.today();
    return advised.parallelStream()
        .map(a ->
            new CardDraft(a.dossier, a.advice, entries, days, today, settings)
                .write(flips.of(a.dossier.situation(), a.advice)))
        .toList();
  }
}
