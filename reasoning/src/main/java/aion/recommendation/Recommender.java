package aion.recommendation;

import aion.archive.ColdHistory;
import aion.forecast.Days;
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
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at every stock point and keeps the cards: one open card for each where ordering now is
/// better than waiting. Running it again without news changes nothing.
public final class Recommender {
  private static final Logger log = LoggerFactory.getLogger(Recommender.class);
  private static final Cypher HEADS = Cypher.named("recommendation/ledger-heads");
  private static final int BATCH = 200;

  /// What a run did.
  ///
  /// @param points stock points with demand and an offer
  /// @param open cards that are open now
  /// @param raised cards that are new or changed in what they advise
  /// @param updated cards that advise the same, with newer figures
  /// @param closed cards whose advice no longer holds
  public record Run(int points, int open, int raised, int updated, int closed) {}

  private record Advised(Dossier dossier, Advice advice) {}

  private final Graph graph;
  private final ColdHistory cold;
  private final Dossiers dossiers;
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
      OrderPolicy policy,
      Flips flips,
      Days days,
      PolicySettings settings) {
    this.graph = graph;
    this.cold = cold;
    this.dossiers = dossiers;
    this.cards = new CardStore(graph);
    this.policy = policy;
    this.flips = flips;
    this.days = days;
    this.settings = settings;
  }

  /// Runs now; a run under way is waited for.
  public Run run() {
    running.lock();
    try {
      return runAlone();
    } finally {
      running.unlock();
    }
  }

  /// Where the ledger stands now.
  Checkpoint heads() {
    var heads = new TreeMap<String, Long>();
    graph.read(
        HEADS,
        Map.of(),
        row -> heads.put(row.get("partition").asString(), row.get("offset").asLong()));
    return new Checkpoint(heads, days.today());
  }

  /// Where the ledger stood when the last run began.
  Checkpoint seen() {
    return cards.checkpoint();
  }

  private Run runAlone() {
    // Read before the facts: an entry that comes meanwhile is seen again by the next run.
    var heads = heads();
    var points = dossiers.points();
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
    int closed = cards.finish(advised, heads);
    var run = new Run(looked, advised.size() - held, raised, updated, closed);
    if (raised + closed > 0)
      log.atInfo()
          .addKeyValue("points", looked)
          .addKeyValue("open", run.open())
          .addKeyValue("raised", raised)
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
