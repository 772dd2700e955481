package aion.knowledge;

import aion.forecast.Days;
import aion.graph.Graph;
import aion.inference.Proof;
import aion.inference.WhyNot;
import aion.ledger.EntriesAppended;
import aion.projection.Batch;
import aion.projection.Cursor;
import aion.projection.Feed;
import aion.projection.Node;
import aion.semantic.Iris;
import aion.vocabulary.Ontology;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Triple;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/// Follows the ledger and the day with what is known: reads everything once after each start, then
/// what changed, and keeps the inferred relations in the graph equal to what follows.
public final class LiveKnowledge implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LiveKnowledge.class);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int MEASURED_AT_ONCE = 500;

  private final Feed feed;
  private final Ontology ontology;
  private final Iris iris;
  private final Days days;
  private final KnowledgeRules rules;
  private final Measurements measurements;
  private final WriteBack writeBack;
  private final boolean automatic;
  private final Semaphore news = new Semaphore(0);
  private final Set<String> stale = new LinkedHashSet<>();
  private volatile Knowledge knowledge;
  private Knowledge filled;
  private boolean worn;
  private Cursor cursor = Cursor.START;
  private volatile boolean running;

  /// What it reads.
  ///
  /// @param days what day it is
  public record Sources(
      Graph graph,
      Feed feed,
      Days days,
      aion.forecast.Cover cover,
      aion.forecast.LeadTimeRecords leadTimes) {}

  /// @param automatic whether it follows by itself; otherwise only when [#catchUp] is called
  public LiveKnowledge(Sources sources, Ontology ontology, Iris iris, boolean automatic) {
    this.feed = sources.feed;
    this.ontology = ontology;
    this.iris = iris;
    this.days = sources.days;
    this.rules = KnowledgeRules.of(ontology);
    this.measurements = new Measurements(sources.cover, sources.leadTimes, iris);
    this.writeBack = new WriteBack(sources.graph, iris, rules.relations());
    this.automatic = automatic;
    this.knowledge = empty();
    this.filled = knowledge;
  }

  private Knowledge empty() {
    return new Knowledge(ontology, iris, rules, Today.of(days));
  }

  /// Takes over all that is there now, and what can be measured of it.
  public synchronized void catchUp() {
    takeAll();
    measure();
  }

  /// Reads everything anew at the next chance, as after a restart.
  public synchronized void forget() {
    cursor = Cursor.START;
  }

  private synchronized void takeAll() {
    boolean more = true;
    while (more) {
      var batch = feed.next(cursor);
      if (batch.fresh()) {
        filled = empty(); // what was known goes on answering until everything is read
        stale.clear();
      }
      boolean wasWhole = cursor.isWhole() && !batch.fresh();
      takeDay(wasWhole);
      var learned = filled.take(batch);
      cursor = batch.cursor().withoutEntries();
      note(batch, wasWhole);
      if (wasWhole) write(learned);
      else if (cursor.isWhole()) {
        measure(false); // before the comparison, or what rests on figures would go and come back
        writeBack.settle(filled.conclusions(), filled.shares());
        knowledge = filled;
      }
      more = batch.more();
    }
    if (!worn) return;
    worn = false;
    forget();
    news.release();
  }

  /// Lets the rules see the day that has begun; with it go the figures of the days before it.
  private void takeDay(boolean whole) {
    var today = Today.of(days);
    if (today.equals(filled.today())) return;
    var learned = filled.dayIs(today);
    if (!whole) return;
    worn = filled.isWorn();
    write(learned);
    stale.addAll(feed.references(List.of("StockPosition", "Supplier")));
  }

  private void note(Batch batch, boolean wasWhole) {
    if (wasWhole) stale.addAll(Measurements.touchedBy(batch.nodes(), filled.today()));
    else
      batch.nodes().stream()
          .filter(
              node -> node.labels().contains("StockPosition") || node.labels().contains("Supplier"))
          .map(Node::ref)
          .forEach(stale::add);
  }

  private synchronized void measure() {
    measure(true);
  }

  private void measure(boolean write) {
    var all = List.copyOf(stale);
    for (int start = 0; start < all.size(); start += MEASURED_AT_ONCE) {
      var some = all.subList(start, Math.min(all.size(), start + MEASURED_AT_ONCE));
      var figures = measurements.of(some);
      figures.entrySet().removeIf(it -> it.getValue().equals(filled.measuredOf(it.getKey())));
      if (figures.isEmpty()) continue;
      var learned = filled.take(feed.named(figures.keySet()), figures);
      if (write) write(learned);
    }
    stale.clear();
  }

  private void write(Learned learned) {
    if (!learned.isNothing()) writeBack.apply(learned, filled);
  }

  /// Why a fact holds; empty when it does not.
  public Optional<Proof> why(Triple fact) {
    return knowledge.why(fact);
  }

  /// What is missing for a rule to conclude a fact.
  ///
  /// @throws aion.problem.Problem NOT_FOUND when no rule of the name concludes such facts
  public WhyNot whyNot(String rule, Triple fact) {
    return knowledge.whyNot(rule, fact);
  }

  /// The rules it concludes by.
  public KnowledgeRules rules() {
    return rules;
  }

  /// The names of things in it.
  public Iris iris() {
    return iris;
  }

  @EventListener
  void entriesAppended(EntriesAppended appended) {
    news.release();
  }

  @Override
  public void start() {
    if (!automatic) return;
    running = true;
    Thread.ofPlatform().daemon().name("knowledge").start(this::follow);
  }

  @Override
  public void stop() {
    running = false;
    news.release();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Facts are taken over as they come; figures are measured when the ledger rests, as after an
  /// import, and now and then when it does not.
  private void follow() {
    long measured = System.nanoTime();
    while (running) {
      try {
        if (!done(this::takeAll)) rest();
        boolean rests = !news.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS);
        if (rests || System.nanoTime() - measured > PATIENCE.toNanos()) {
          done(this::measure);
          measured = System.nanoTime();
        }
        if (rests) news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private boolean done(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      if (running) log.atWarn().setCause(e).log("what is known is read anew");
      forget();
      news.release();
      return false;
    }
  }

  private static void rest() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }
}
