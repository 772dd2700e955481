package aion.ingest.epcis;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.Set;

/// A place in a document, such as `epcisBody.eventList[3].action`.
///
/// @param path empty for the whole
/// @param terms what the document's own contexts define beside the words of EPCIS
record At(String path, Set<String> terms) {
  At field(String name) {
    var shown = Problem.echo(name);
    return new At(path.isEmpty() ? shown : path + "." + shown, terms);
  }

  At element(int index) {
    return new At("%s[%d]".formatted(path, index), terms);
  }

  Problem invalid(String what, String remedy) {
    return problem(ProblemCode.EVENT_INVALID, what, remedy);
  }

  /// @param what how the sentence goes on that begins with this place
  Problem problem(ProblemCode code, String what, String remedy) {
    var subject = path.isEmpty() ? "The document" : "'%s'".formatted(path);
    return new Problem(code, "%s %s.".formatted(subject, what), remedy);
  }
}
