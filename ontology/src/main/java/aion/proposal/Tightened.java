package aion.proposal;

import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// Finds shapes that would take fewer values than they did: members that are there may have the
/// others.
final class Tightened {
  private static final List<String> FLOORS = List.of("minInclusive", "minExclusive", "minLength");
  private static final List<String> CEILINGS = List.of("maxInclusive", "maxExclusive", "maxLength");
  private static final List<String> OTHERS =
      List.of(
          "pattern", "nodeKind", "hasValue", "equals", "disjoint", "lessThan", "lessThanOrEquals");

  private Tightened() {}

  static List<Finding> between(Ontology now, Ontology then) {
    var findings = new ArrayList<Finding>();
    for (var was : now.classes())
      then.findClass(was.name()).ifPresent(_ -> compare(was, now, then, findings));
    return findings;
  }

  private static void compare(
      EntityClass type, Ontology now, Ontology then, List<Finding> findings) {
    var before = limits(now.shapes(), type);
    limits(then.shapes(), type)
        .forEach((path, limits) -> {
          var known = before.get(path);
          if (known == null) return;
          limits.forEach((limit, value) -> {
            if (isTighter(limit, known.get(limit), value))
              findings.add(
                  Finding.invalid(
                      path,
                      "%s.%s would take fewer values by sh:%s."
                          .formatted(type.name(), Iri.localName(path), limit),
                      "Leave the limit as it was, or make it wider."));
          });
        });
  }

  /// @param was null when there was no such limit
  private static boolean isTighter(String limit, @Nullable Node was, Node is) {
    if (was == null) return true;
    if (was.equals(is)) return false;
    if (OTHERS.contains(limit)) return true;
    int change = number(is).compareTo(number(was));
    return FLOORS.contains(limit) ? change > 0 : change < 0;
  }

  private static BigDecimal number(Node limit) {
    return limit.isLiteral()
            && limit.getLiteralLexicalForm().matches("-?[0-9]{1,40}([.][0-9]{1,40})?")
        ? new BigDecimal(limit.getLiteralLexicalForm())
        : BigDecimal.ZERO;
  }

  /// The limits of each property of a class's own shapes.
  private static Map<String, Map<String, Node>> limits(Graph shapes, EntityClass type) {
    var limits = new TreeMap<String, Map<String, Node>>();
    var target = NodeFactory.createURI(type.iri());
    shapes.stream(Node.ANY, Iri.shacl("targetClass"), target)
        .flatMap(shape -> shapes.stream(shape.getSubject(), Iri.shacl("property"), Node.ANY))
        .map(Triple::getObject)
        .forEach(property ->
            shapes.stream(property, Iri.shacl("path"), Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .forEach(path -> limits.put(path.getURI(), limitsOf(shapes, property))));
    return limits;
  }

  private static Map<String, Node> limitsOf(Graph shapes, Node property) {
    var limits = new TreeMap<String, Node>();
    for (var kinds : List.of(FLOORS, CEILINGS, OTHERS))
      for (var kind : kinds)
        shapes.stream(property, Iri.shacl(kind), Node.ANY)
            .forEach(statement -> limits.put(kind, statement.getObject()));
    return limits;
  }
}
