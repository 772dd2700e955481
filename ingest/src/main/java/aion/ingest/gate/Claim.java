package aion.ingest.gate;

import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row on its way through the ledger, and what came back for it so far.
final class Claim {
  final CompiledRow.Understood row;

  /// What the row newly says about members.
  final List<Saying> said = new ArrayList<>();

  /// Everything the row says about members, also what an earlier row has said already.
  final List<String> sayings = new ArrayList<>();

  /// @param saying what is said about whom, as one text
  /// @param repeated whether an earlier chunk of a dry run has said it, so that it is nothing new
  record Saying(String saying, Posting posting, boolean repeated) {}

  private boolean anyNew;
  private @Nullable Problem problem;

  Claim(CompiledRow.Understood row) {
    this.row = row;
  }

  boolean isAlive() {
    return problem == null;
  }

  void refuse(Problem why) {
    if (problem == null) problem = why;
  }

  void take(Receipt receipt) {
    switch (receipt) {
      case Receipt.Appended appended -> anyNew |= !appended.known();
      case Receipt.Refused refused -> refuse(refused.problem());
    }
  }

  /// Takes the answer to what the row says about a member. A row that gave the member a name before
  /// has said it all, whatever the member is called by now.
  ///
  /// @return the problem when it is refused
  @Nullable Problem takeMember(Receipt receipt, boolean repeated) {
    if (!(receipt instanceof Receipt.Refused refused)) {
      if (!repeated) take(receipt);
      return null;
    }
    if (refused.problem().code() == ProblemCode.EVENT_ID_CONFLICT) return null;
    take(refused);
    return refused.problem();
  }

  Verdict verdict() {
    if (problem != null) return new Verdict.Refused(row, problem);
    return anyNew ? new Verdict.Accepted(row) : new Verdict.Known(row);
  }
}
