package aion.shape;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.system.G;

/// Which ways the shapes of each class look at, starting from a member of it. A change can break a
/// shape only for the members from which one of its ways leads over what was changed.
public final class Reach {
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final List<String> COMPARED =
      List.of("equals", "disjoint", "lessThan", "lessThanOrEquals");
  private static final List<String> SAME_MEMBER = List.of("node", "not", "qualifiedValueShape");
  private static final List<String> LISTS = List.of("and", "or", "xone");

  private static final List<String> OTHER_TARGETS =
      List.of("targetNode", "targetSubjectsOf", "targetObjectsOf", "target");

  private final Graph shapes;

  private Reach(Graph shapes) {
    this.shapes = shapes;
  }

  /// The ways by the IRI of the target class.
  ///
  /// @throws aion.problem.Problem RULE_INVALID when a shape looks at things of which it cannot be
  ///   said which changes touch them
  static Map<String, Set<List<Hop>>> of(Graph shapes) {
    requireClassTargets(shapes);
    var reach = new Reach(shapes);
    var byClass = new HashMap<String, Set<List<Hop>>>();
    shapes.stream(Node.ANY, term("targetClass"), Node.ANY)
        .toList()
        .forEach(target ->
            reach.follow(
                target.getSubject(),
                List.of(),
                byClass.computeIfAbsent(target.getObject().getURI(), _ -> new LinkedHashSet<>()),
                new HashSet<>()));
    return byClass;
  }

  private static void requireClassTargets(Graph shapes) {
    for (var name : OTHER_TARGETS)
      if (shapes.contains(Node.ANY, term(name), Node.ANY))
        throw new Problem(
            ProblemCode.RULE_INVALID,
            "A shape aims with sh:%s; here shapes aim at classes.".formatted(name),
            "Aim with sh:targetClass.");
  }

  /// The properties that a path of several goes along.
  ///
  /// @param written the value of `sh:path`
  /// @throws Problem RULE_INVALID when it is no path, or one of which it cannot be said which
  ///   changes touch it
  public static List<Node> propertiesOf(Graph shapes, Node written) {
    return Ways.of(pathOf(shapes, written)).stream()
        .flatMap(List::stream)
        .map(hop -> NodeFactory.createURI(hop.property()))
        .distinct()
        .toList();
  }

  private static Path pathOf(Graph shapes, Node written) {
    try {
      return ShaclPaths.parsePath(shapes, written);
    } catch (RuntimeException malformed) {
      throw new Problem(
          ProblemCode.RULE_INVALID,
          "A shape has a sh:path that is no path.",
          "Name one property, a list of them, or sh:inversePath, sh:alternativePath, sh:zeroOrMorePath of one.");
    }
  }

  private void follow(Node shape, List<Hop> before, Set<List<Hop>> into, Set<Node> open) {
    if (!open.add(shape)) return;
    var written = G.getZeroOrOneSP(shapes, shape, term("path"));
    var path = written == null ? null : pathOf(shapes, written);
    var starts =
        path == null
            ? List.of(before)
            : Ways.of(path).stream().map(way -> Ways.joined(before, way)).toList();
    if (path != null) into.addAll(starts);
    for (var name : COMPARED)
      objects(shape, name)
          .forEach(property -> into.add(Ways.joined(before, List.of(step(property)))));
    objects(shape, "sparql")
        .forEach(query -> into.addAll(QueryWays.of(shapes, query, before, path)));
    for (var start : starts) nested(shape).forEach(inner -> follow(inner, start, into, open));
    open.remove(shape);
  }

  private Stream<Node> nested(Node shape) {
    var direct = SAME_MEMBER.stream().flatMap(name -> objects(shape, name));
    var listed =
        LISTS.stream()
            .flatMap(name -> objects(shape, name))
            .flatMap(list -> G.rdfList(shapes, list).stream());
    return Stream.of(objects(shape, "property"), direct, listed).flatMap(each -> each);
  }

  private Stream<Node> objects(Node subject, String name) {
    return shapes.stream(subject, term(name), Node.ANY).map(Triple::getObject).toList().stream();
  }

  private static Hop step(Node property) {
    return new Hop(property.getURI(), false, false);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(SHACL + name);
  }
}
