package aion.knowledge;

import aion.graph.Graph;
import aion.inference.Changes;
import aion.inference.Proof;
import aion.inference.WhyNot;
import aion.ledger.EntriesAppended;
import aion.projection.Cursor;
import aion.projection.Feed;
import aion.semantic.Iris;
import aion.vocabulary.Ontology;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Triple;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/// Follows the ledger with what is known: reads everything once after each start, then what
/// changed, and keeps the inferred relations in the graph equal to what follows.
public final class LiveKnowledge implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LiveKnowledge.class);
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final Feed feed;
  private final Ontology ontology;
  private final Iris iris;
  private final KnowledgeRules rules;
  private final WriteBack writeBack;
  private final boolean automatic;
  private final Semaphore news = new Semaphore(0);
  private volatile Knowledge knowledge;
  private Cursor cursor = Cursor.START;
  private volatile boolean running;

  /// @param automatic whether it follows by itself; otherwise only when [#catchUp] is called
  public LiveKnowledge(Graph graph, Feed feed, Ontology ontology, Iris iris, boolean automatic) {
    this.feed = feed;
    this.ontology = ontology;
    this.iris = iris;
    this.rules = KnowledgeRules.of(ontology);
    this.writeBack = new WriteBack(graph, iris, rules.relations());
    this.automatic = automatic;
    this.knowledge = new Knowledge(ontology, iris, rules);
  }

  /// Takes over all that is there now.
  public synchronized void catchUp() {
    boolean more = true;
    while (more) {
      var batch = feed.next(cursor);
      if (batch.fresh()) knowledge = new Knowledge(ontology, iris, rules);
      boolean wasWhole = cursor.isWhole() && !batch.fresh();
      var changes = knowledge.take(batch);
      cursor = batch.cursor().withoutEntries();
      if (wasWhole) write(changes);
      else if (cursor.isWhole()) writeBack.settle(knowledge.factsOf(writeBack.predicates()));
      more = batch.more();
    }
  }

  /// Reads everything anew at the next chance, as after a restart.
  public synchronized void forget() {
    cursor = Cursor.START;
  }

  private void write(Changes changes) {
    writeBack.apply(changes.inferred(), changes.retracted());
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

  private void follow() {
    while (running) {
      try {
        if (!caughtUp()) rest();
        news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private boolean caughtUp() {
    try {
      catchUp();
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
