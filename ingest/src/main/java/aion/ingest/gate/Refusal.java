package aion.ingest.gate;

import aion.problem.Problem;
import aion.problem.ProblemCode;

/// A rule of a mapping for rows that are understood and hold nothing to post.
record Refusal(Condition when, String reason, String remedy) {
  Problem problem() {
    return new Problem(ProblemCode.IMPORT_ROW_SKIPPED, reason, remedy);
  }
}
