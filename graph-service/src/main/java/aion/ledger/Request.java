package aion.ledger;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Postings that wait for a transaction.
record Request(List<Said> postings, Way way, CompletableFuture<List<Receipt>> answer) {
  /// What becomes of the postings of a request that are not refused.
  enum Way {
    EACH,
    TOGETHER,
    REHEARSAL
  }

  Request(List<Said> postings, Way way) {
    this(List.copyOf(postings), way, new CompletableFuture<>());
  }
}
