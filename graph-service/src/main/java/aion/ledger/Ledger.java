package aion.ledger;

import java.util.List;

/// The one door: appends facts, each with its effect on the master state in the same transaction.
/// Many callers share a transaction; each gets its own answer. Safe for use by many threads.
public interface Ledger {
  /// Posts in the given order and waits until the answers are durable.
  ///
  /// @return one answer per posting, in the same order
  List<Receipt> postAll(List<Posting> postings);

  /// Posts all of them or none, in one transaction.
  ///
  /// @return one answer per posting, in the same order, when all are in the ledger; otherwise
  ///   nothing was changed and only the refusals are answered
  List<Receipt> postTogether(List<Posting> postings);

  /// Gives the answers that [#postAll] would give now, and changes nothing.
  List<Receipt> rehearse(List<Posting> postings);

  /// Posts one.
  ///
  /// @throws aion.problem.Problem when it is refused
  default Receipt.Appended post(Posting posting) {
    return switch (postAll(List.of(posting)).getFirst()) {
      case Receipt.Appended appended -> appended;
      case Receipt.Refused refused -> throw refused.problem();
    };
  }
}
