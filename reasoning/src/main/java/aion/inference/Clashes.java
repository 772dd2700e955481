package aion.inference;

import java.util.ArrayList;
import java.util.function.Predicate;
import org.apache.jena.graph.Triple;

/// Finds what meets a rule that says what must not be.
final class Clashes {
  private Clashes() {}

  /// @param stop told each clash; says whether to stop
  static void find(Layer layer, Clause clause, int most, Predicate<Clash> stop) {
    var facts = layer.facts;
    for (var pattern : clause.body) if (pattern.p() >= 0 && facts.count(pattern.p()) == 0) return;
    layer.join.start(clause);
    layer.join.run(
        clause.whole(),
        Layer.DELETED,
        -1,
        _ -> {
          var clashing = new ArrayList<Triple>();
          for (int i = 0; i < clause.body.length; i++) {
            int fact = layer.join.premises[i];
            if (!Words.isInternal(facts.p[fact]))
              clashing.add(
                  Triple.create(
                      layer.terms.node(facts.s[fact]),
                      layer.terms.node(facts.p[fact]),
                      layer.terms.node(facts.o[fact])));
          }
          return stop.test(new Clash(clause.name, clashing));
        });
  }
}
