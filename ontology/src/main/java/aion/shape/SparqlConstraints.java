package aion.shape;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.system.G;

/// Refuses shapes whose SPARQL does what SHACL rules out, because a value that is given to the
/// query from outside would not reach all of it, or other servers would be asked (SHACL 5.2.1).
public final class SparqlConstraints {
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String THIS = "this";

  /// What stands for the path of the shape in a query that was read.
  static final Node PATH = NodeFactory.createURI("urn:path");

  private SparqlConstraints() {}

  /// @throws Problem SPARQL_SYNTAX or SPARQL_CLAUSE_REFUSED, naming the part
  public static void check(Graph shapes) {
    var prefixes = prefixes(shapes);
    Stream.of("select", "ask")
        .flatMap(form -> shapes.stream(Node.ANY, term(form), Node.ANY))
        .map(triple -> triple.getObject())
        .filter(Node::isLiteral)
        .map(text -> parse(text.getLiteralLexicalForm(), prefixes))
        .forEach(query -> ElementWalker.walk(query.getQueryPattern(), new Parts()));
  }

  /// What the query of a `sh:sparql` constraint looks for; empty when it has none.
  static Optional<Element> patternOf(Graph shapes, Node constraint) {
    var prefixes = prefixes(shapes);
    return Stream.of("select", "ask")
        .flatMap(form -> shapes.stream(constraint, term(form), Node.ANY))
        .map(triple -> triple.getObject())
        .filter(Node::isLiteral)
        .map(text -> parse(text.getLiteralLexicalForm(), prefixes).getQueryPattern())
        .findFirst();
  }

  /// The shapes with one message for each query: more than one in the languages of the readers the
  /// library does not take.
  static Graph withOneMessage(Graph shapes) {
    var reduced = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(reduced, shapes);
    reduced.getPrefixMapping().setNsPrefixes(shapes.getPrefixMapping());
    shapes.stream(Node.ANY, term("sparql"), Node.ANY)
        .map(triple -> triple.getObject())
        .distinct()
        .forEach(query ->
            shapes.stream(query, term("message"), Node.ANY)
                .skip(1)
                .toList()
                .forEach(reduced::delete));
    return reduced;
  }

  private static PrefixMapping prefixes(Graph shapes) {
    var prefixes = PrefixMapping.Factory.create();
    prefixes.setNsPrefixes(shapes.getPrefixMapping());
    shapes.stream(Node.ANY, term("prefix"), Node.ANY)
        .forEach(declared ->
            prefixes.setNsPrefix(
                declared.getObject().getLiteralLexicalForm(),
                G.getOneSP(shapes, declared.getSubject(), term("namespace"))
                    .getLiteralLexicalForm()));
    return prefixes;
  }

  private static Query parse(String text, PrefixMapping prefixes) {
    var query = new Query();
    query.setPrefixMapping(prefixes);
    try {
      // The library puts the path of the shape in its place when it checks.
      var parsed = text.replace("$PATH", "<%s>".formatted(PATH.getURI()));
      return QueryFactory.parse(query, parsed, "urn:shape", Syntax.syntaxSPARQL_11);
    } catch (QueryException malformed) {
      var said = String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
      throw new Problem(
          ProblemCode.SPARQL_SYNTAX,
          "The query of a shape is not SPARQL 1.1: " + Problem.echo(said),
          "Mend the query at that place.");
    }
  }

  private static Node term(String name) {
    return NodeFactory.createURI(SHACL + name);
  }

  private static Problem refused(String part) {
    return new Problem(
        ProblemCode.SPARQL_CLAUSE_REFUSED,
        "%s is not allowed in the query of a shape.".formatted(part),
        "Use FILTER, OPTIONAL and EXISTS.");
  }

  private static final class Parts extends ElementVisitorBase {
    @Override
    public void visit(ElementMinus minus) {
      throw refused("MINUS");
    }

    @Override
    public void visit(ElementData values) {
      throw refused("VALUES");
    }

    @Override
    public void visit(ElementService service) {
      throw refused("SERVICE");
    }

    @Override
    public void visit(ElementBind bind) {
      if (bind.getVar().getVarName().equals(THIS)) throw refused("BIND to $this");
    }

    @Override
    public void visit(ElementSubQuery part) {
      var query = part.getQuery();
      query.resetResultVars();
      if (!query.getResultVars().contains(THIS)) throw refused("A SELECT that does not give $this");
      ElementWalker.walk(query.getQueryPattern(), this);
    }

    @Override
    public void visit(ElementFilter filter) {
      Walker.walk(
          filter.getExpr(),
          new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
              ElementWalker.walk(exists.getElement(), Parts.this);
            }
          });
    }
  }
}
