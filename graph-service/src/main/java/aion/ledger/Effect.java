package aion.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;

/// What the facts of one family do to the master state. The ledger asks it inside the transaction
/// that appends them.
public interface Effect {
  boolean covers(Fact fact);

  /// Reads what these postings touch and takes its write locks before reading, each kind of thing
  /// in the order of its keys.
  Run open(List<Posting> postings, SimpleQueryRunner tx);

  /// Consecutive postings of one family in one transaction.
  interface Run {
    /// Says what a posting does, given those judged before it in this run.
    ///
    /// @param validTime when it was true
    /// @throws aion.problem.Problem when it is refused; then this run is as if it had not been
    ///   asked
    Judgement judge(Posting posting, Instant validTime);

    /// Writes the effect of everything that was judged. The entries are in the graph by now.
    void write(SimpleQueryRunner tx);
  }

  /// @param partition the chain the entry joins
  /// @param effect what changed, resolved to stored numbers; hashed with the entry, so that
  ///   balances can be proved from the entries alone
  record Judgement(String partition, List<Map<String, Object>> effect) {
    public Judgement {
      effect = List.copyOf(effect);
    }
  }
}
