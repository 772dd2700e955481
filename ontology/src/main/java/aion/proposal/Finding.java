package aion.proposal;

import aion.problem.Problem;
import aion.problem.ProblemCode;

/// One reason for which words cannot be published as they are.
///
/// @param term what it is about, as an IRI; empty when it is about all of it
/// @param line where the term is first described; 0 when that is not known
public record Finding(ProblemCode code, String term, int line, String what, String remedy) {
  static Finding of(ProblemCode code, String term, String what, String remedy) {
    return new Finding(code, term, 0, what, remedy);
  }

  /// A finding about a term or the whole.
  public static Finding invalid(String term, String what, String remedy) {
    return of(ProblemCode.ONTOLOGY_INVALID, term, what, remedy);
  }

  Finding at(int place) {
    return new Finding(code, term, place, what, remedy);
  }

  /// The finding as the answer to who published.
  public Problem problem() {
    var place = line == 0 ? "" : "Line %d: ".formatted(line);
    return new Problem(code, place + what, remedy);
  }
}
