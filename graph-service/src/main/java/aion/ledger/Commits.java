package aion.ledger;

import aion.graph.Graph;
import aion.ledger.Request.Way;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntConsumer;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.exceptions.ClientException;

/// Transactions that append postings. Several may run side by side: what they judge by is locked in
/// the graph. Changes of master data and of the ontology, which movements read without a lock, run
/// alone.
final class Commits {
  private static final String TAKEN = "Neo.ClientError.Schema.ConstraintValidationFailed";

  private final Graph graph;
  private final List<Effect> effects;
  private final ColdEntries cold;
  private final Clock clock;
  private final IntConsumer appended;
  private final ReentrantReadWriteLock masterData = new ReentrantReadWriteLock(true);

  Commits(Graph graph, List<Effect> effects, ColdEntries cold, Clock clock, IntConsumer appended) {
    this.graph = graph;
    this.effects = List.copyOf(effects);
    this.cold = cold;
    this.clock = clock;
    this.appended = appended;
  }

  /// Undoes a transaction in which some of the postings were refused.
  private static final class Undone extends RuntimeException {
    final transient List<Receipt> refusals;

    Undone(List<Receipt> refusals) {
      super("%d postings were refused".formatted(refusals.size()));
      this.refusals = refusals;
    }
  }

  /// One answer per posting, in the same order.
  List<Receipt> answer(List<Said> postings, Way way) {
    boolean alone =
        postings.stream()
            .anyMatch(p -> p.fact() instanceof EntityFact || p.fact() instanceof ConfigurationFact);
    var turn = alone ? masterData.writeLock() : masterData.readLock();
    turn.lock();
    try {
      return switch (way) {
        case EACH -> committed(postings, false);
        case TOGETHER -> committed(postings, true);
        case REHEARSAL -> graph.rehearse(tx -> append(postings, tx));
      };
    } finally {
      turn.unlock();
    }
  }

  private List<Receipt> committed(List<Said> postings, boolean together) {
    List<Receipt> receipts;
    try {
      receipts = written(postings, together);
    } catch (Undone undone) {
      return undone.refusals;
    } catch (ClientException e) {
      if (!e.code().equals(TAKEN)) throw e;
      // Another transaction took the same id a moment ago; it is known by now.
      receipts = written(postings, together);
    }
    long count =
        receipts.stream().filter(r -> r instanceof Receipt.Appended a && !a.known()).count();
    if (count > 0) appended.accept((int) count);
    return receipts;
  }

  private List<Receipt> written(List<Said> postings, boolean together) {
    return graph.write(tx -> {
      var answers = append(postings, tx);
      if (together) requireAll(answers);
      return answers;
    });
  }

  private static void requireAll(List<Receipt> answers) {
    var refusals = answers.stream().filter(Receipt.Refused.class::isInstance).toList();
    if (!refusals.isEmpty()) throw new Undone(refusals);
  }

  private List<Receipt> append(List<Said> postings, SimpleQueryRunner tx) {
    return Append.run(postings, effects, cold, tx, clock);
  }
}
