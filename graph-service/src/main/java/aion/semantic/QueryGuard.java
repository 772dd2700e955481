package aion.semantic;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;

/// Refuses what a query may not do: ask other servers, or call what reads files or Java classes. It
/// looks at the parsed query, wherever in it such a part stands.
final class QueryGuard {
  private static final List<String> FUNCTIONS =
      List.of("http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/2005/xpath-functions/math#");
  private static final List<String> MAGIC =
      List.of("java:", "http://jena.apache.org/", "http://jena.hpl.hp.com/");

  private QueryGuard() {}

  /// @throws Problem SPARQL_CLAUSE_REFUSED, naming the part
  static void check(Op query) {
    Walker.walk(query, new Parts(), new Calls());
  }

  private static Problem refused(String part, String remedy) {
    return new Problem(
        ProblemCode.SPARQL_CLAUSE_REFUSED, "%s is not allowed here.".formatted(part), remedy);
  }

  private static final class Parts extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      throw refused("SERVICE", "Ask what is in this graph only.");
    }

    @Override
    public void visit(OpPropFunc call) {
      throw refused("A property function", "Use properties of the ontology.");
    }

    @Override
    public void visit(OpDatasetNames names) {}

    @Override
    public void visit(OpExt extension) {
      throw refused("An extension of SPARQL", "Use SPARQL 1.1.");
    }

    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(triple -> check(triple.getPredicate()));
    }

    private static void check(Node predicate) {
      if (predicate.isURI() && MAGIC.stream().anyMatch(predicate.getURI()::startsWith))
        throw refused(
            "The property function '%s'".formatted(Problem.echo(predicate.getURI())),
            "Use properties of the ontology.");
    }
  }

  private static final class Calls extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Function call
          && FUNCTIONS.stream().noneMatch(call.getFunctionIRI()::startsWith))
        throw refused(
            "The function '%s'".formatted(Problem.echo(call.getFunctionIRI())),
            "Use the functions of SPARQL 1.1 and the casts of XML Schema.");
    }

    @Override
    public void visit(ExprAggregator aggregator) {
      if (aggregator.getAggregator() instanceof AggCustom)
        throw refused("A custom aggregate", "Use the aggregates of SPARQL 1.1.");
    }
  }
}
