package aion.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// What the facts of one family do to the master state. The ledger asks it inside the transaction
/// that appends them.
public interface Effect {
  boolean covers(Fact fact);

  /// Reads what these postings touch and takes its write locks before reading, each kind of thing
  /// in the order of its keys.
  ///
  /// @param masterData the hash of the newest change of master data that the transaction sees;
  ///   empty before the first
  Run open(List<Posting> postings, String masterData, SimpleQueryRunner tx);

  /// Consecutive postings of one family in one transaction.
  interface Run {
    /// Says what a posting does, given those judged before it in this run.
    ///
    /// @param validTime when it was true
    /// @throws aion.problem.Problem when it is refused; then this run is as if it had not been
    ///   asked
    Judgement judge(Posting posting, Instant validTime);

    /// The stock positions that changed, with their balances: they are written with the entries.
    /// Rows of the statement `ledger/append-entries`.
    default List<Map<String, Object>> positions() {
      return List.of();
    }

    /// Writes what else the postings that were judged did, and takes away what was made only to be
    /// locked. The entries are in the graph by now.
    void write(SimpleQueryRunner tx);
  }

  /// What was judged. All of it is hashed with the entry, so that the state can be proved from the
  /// entries alone.
  ///
  /// @param partition the chain the entry joins
  /// @param validTime when it was true; null for the time the posting says
  /// @param changes what it did to stock positions
  /// @param others what else changed, resolved to stored numbers
  record Judgement(
      String partition,
      @Nullable Instant validTime,
      List<StockChange> changes,
      List<Map<String, Object>> others) {
    public Judgement {
      changes = List.copyOf(changes);
      others = List.copyOf(others);
    }

    /// A judgement that moves no stock.
    public static Judgement of(String partition) {
      return new Judgement(partition, null, List.of(), List.of());
    }

    List<Map<String, Object>> effect() {
      return Stream.concat(changes.stream().map(StockChange::effectForm), others.stream()).toList();
    }
  }
}
