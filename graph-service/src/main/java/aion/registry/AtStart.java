package aion.registry;

import aion.problem.Problem;
import aion.problem.ProblemCode;

/// What every start of the product posts again.
final class AtStart {
  private AtStart() {}

  /// Posts, and goes on without it on a full disk: the server starts for readers then, and what is
  /// posted here came in at its first start.
  static void post(Runnable posting) {
    try {
      posting.run();
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.STORAGE_FULL) throw problem;
    }
  }
}
