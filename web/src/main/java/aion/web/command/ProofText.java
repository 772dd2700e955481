package aion.web.command;

import aion.inference.Proof;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.FmtUtils;

/// A proof as indented lines; a fact that was shown is not shown again.
final class ProofText {
  private ProofText() {}

  private record Open(Proof proof, int depth) {}

  static List<String> lines(Proof proof) {
    var lines = new ArrayList<String>();
    var shown = new HashSet<Triple>();
    var open = new ArrayDeque<Open>();
    open.push(new Open(proof, 0));
    while (!open.isEmpty()) {
      var next = open.pop();
      var indent = "  ".repeat(next.depth);
      var line = indent + of(next.proof.fact());
      switch (next.proof) {
        case Proof.Given _ -> lines.add(line + "  given");
        case Proof.Inferred inferred -> {
          if (!shown.add(inferred.fact())) {
            lines.add(line + "  as above");
            continue;
          }
          lines.add(line + "  by " + inferred.rule());
          inferred.conditions().forEach(condition -> lines.add(indent + "  " + condition));
          for (var premise : inferred.premises().reversed())
            open.push(new Open(premise, next.depth + 1));
        }
      }
    }
    return lines;
  }

  static String of(Triple triple) {
    return "%s %s %s"
        .formatted(
            FmtUtils.stringForNode(triple.getSubject()),
            FmtUtils.stringForNode(triple.getPredicate()),
            FmtUtils.stringForNode(triple.getObject()));
  }
}
