package aion.inference;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// Finds how far a rule comes towards a fact: the longest run of its conditions that hold together.
final class Missing {
  private final Terms terms;
  private final Layer layer;
  private final Clause clause;

  private Missing(Terms terms, Layer layer, Clause clause) {
    this.terms = terms;
    this.layer = layer;
    this.clause = clause;
  }

  static WhyNot of(Terms terms, List<Layer> layers, String rule, Triple fact) {
    int s = terms.of(fact.getSubject());
    int p = terms.of(fact.getPredicate());
    int o = terms.of(fact.getObject());
    WhyNot best = null;
    for (var layer : layers)
      for (var clause : layer.clauses)
        if (clause.name.equals(rule) && !clause.clash)
          for (int head = 0; head < clause.head.length; head++) {
            var found = new Missing(terms, layer, clause).towards(head, s, p, o);
            if (found != null && (best == null || isFurther(found, best))) best = found;
          }
    if (best != null) return best;
    throw new Problem(
        ProblemCode.NOT_FOUND,
        "No rule '%s' concludes facts like %s."
            .formatted(Problem.echo(rule), Problem.echo(Wording.of(fact))),
        "Name a rule whose head fits the fact.");
  }

  private static boolean isFurther(WhyNot one, WhyNot other) {
    if ((one.failing() == null) != (other.failing() == null)) return one.failing() == null;
    return one.held().size() > other.held().size();
  }

  private @Nullable WhyNot towards(int place, int s, int p, int o) {
    var head = clause.head[place];
    layer.join.start(clause);
    if (!layer.join.bind(head, s, p, o)) return null;
    var known = Planner.variables(head);
    var matched = clause.matched(known);
    var order = new ArrayList<Condition>();
    var plan = Planner.asWritten(clause, matched, order);
    for (int length = plan.length; ; length--) {
      layer.join.start(clause);
      boolean fits = layer.join.bind(head, s, p, o);
      for (int variable = 0; variable < clause.variables.length; variable++)
        if (!matched.get(variable)) layer.join.binding[variable] = -1;
      boolean whole = length == plan.length;
      boolean found =
          fits
              && layer.join.run(
                  Arrays.copyOf(plan, length),
                  Layer.DELETED,
                  -1,
                  _ ->
                      !whole
                          || (layer.join.value(head.s()) == s
                              && layer.join.value(head.p()) == p
                              && layer.join.value(head.o()) == o));
      if (found) return told(order, length);
      if (length == 0) return told(order, 0);
    }
  }

  private WhyNot told(List<Condition> order, int length) {
    var wording = new Wording(terms, clause, layer.join);
    var held = order.subList(0, length).stream().map(wording::of).toList();
    var failing = length == order.size() ? null : wording.of(order.get(length));
    return new WhyNot(clause.name, held, failing);
  }
}
