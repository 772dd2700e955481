package aion.shape;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/// The ways on which the query of a shape looks, from the member it is about.
final class QueryWays {
  private static final int LONGEST = 8;

  private final List<TriplePath> patterns = new ArrayList<>();

  private final @Nullable Path ofShape;

  private QueryWays(@Nullable Path ofShape) {
    this.ofShape = ofShape;
  }

  /// @param path the path of the shape that the query stands in; null when it has none
  static Set<List<Hop>> of(Graph shapes, Node constraint, List<Hop> before, @Nullable Path path) {
    var collected = new QueryWays(path);
    SparqlConstraints.patternOf(shapes, constraint)
        .ifPresent(pattern -> ElementWalker.walk(pattern, collected.new Collector()));
    return collected.from(before);
  }

  private Set<List<Hop>> from(List<Hop> before) {
    var ways = new LinkedHashSet<List<Hop>>();
    Map<Node, Set<List<Hop>>> known = new HashMap<>();
    known.put(Var.alloc("this"), new LinkedHashSet<>(List.of(before)));
    var waiting = new ArrayList<>(patterns);
    for (boolean moved = true; moved; ) {
      moved = false;
      for (var pattern : List.copyOf(waiting)) {
        var subject = pattern.getSubject();
        var object = pattern.getObject();
        boolean forwards = known.containsKey(subject);
        if (!forwards && !known.containsKey(object)) continue;
        waiting.remove(pattern);
        moved = true;
        var next = new LinkedHashSet<List<Hop>>();
        for (var way : Ways.of(pattern.getPath()))
          for (var start : known.getOrDefault(forwards ? subject : object, Set.of()))
            next.add(bounded(Ways.joined(start, forwards ? way : Ways.turned(way))));
        ways.addAll(next);
        known.computeIfAbsent(forwards ? object : subject, _ -> new LinkedHashSet<>()).addAll(next);
      }
    }
    if (!waiting.isEmpty()) throw refused("has a pattern that does not hang together with $this");
    return ways;
  }

  private static List<Hop> bounded(List<Hop> way) {
    if (way.size() > LONGEST)
      throw refused("goes more than %d steps away from $this".formatted(LONGEST));
    return way;
  }

  private Path step(Node predicate) {
    if (!predicate.isURI()) throw refused("leaves a property open");
    if (predicate.equals(SparqlConstraints.PATH) && ofShape != null) return ofShape;
    return new P_Link(predicate);
  }

  private static Problem refused(String what) {
    return new Problem(
        ProblemCode.RULE_INVALID,
        "The query of a shape %s, so it cannot be said which changes touch it.".formatted(what),
        "Lead every pattern from $this over named properties.");
  }

  private final class Collector extends ElementVisitorBase {
    @Override
    public void visit(ElementPathBlock block) {
      for (var pattern : block.getPattern()) {
        var predicate = pattern.getPredicate();
        if (RDF.type.asNode().equals(predicate)) continue;
        patterns.add(
            new TriplePath(
                pattern.getSubject(),
                predicate == null ? pattern.getPath() : step(predicate),
                pattern.getObject()));
      }
    }

    @Override
    public void visit(ElementSubQuery part) {
      ElementWalker.walk(part.getQuery().getQueryPattern(), this);
    }

    @Override
    public void visit(ElementFilter filter) {
      Walker.walk(
          filter.getExpr(),
          new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
              ElementWalker.walk(exists.getElement(), Collector.this);
            }
          });
    }
  }
}
