package aion.registry;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.semantic.Iris;
import aion.semantic.RdfNode;
import aion.shape.Hop;
import aion.shape.Shapes;
import aion.shape.Violation;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/// Holds a change of a member to the SHACL shapes that it can break: those of its own class, and
/// those of other members from which a way of a shape leads over what changes. Only what these
/// shapes look at is read.
final class ShapeGate {
  private final Ontology ontology;
  private final Shapes shapes;
  private final RdfNode rdf;
  private final Iris iris;
  private final Map<String, List<Affected>> affected;
  private final @Nullable Consumer<List<Violation>> listener;

  ShapeGate(Ontology ontology, Shapes shapes, Iris iris) {
    this(ontology, shapes, iris, null);
  }

  /// @param listener is told of faults, and nothing is kept out; null for a gate that closes
  ShapeGate(
      Ontology ontology, Shapes shapes, Iris iris, @Nullable Consumer<List<Violation>> listener) {
    this.ontology = ontology;
    this.listener = listener;
    this.shapes = shapes;
    this.iris = iris;
    this.rdf = new RdfNode(ontology, iris);
    this.affected = affected();
  }

  /// What a change would leave wrong, the worst first.
  ///
  /// @param before the member as it is; new ones have no properties
  /// @param after the member as it would be
  /// @param itself whether the member is held to its own shapes too
  List<Violation> check(Member before, Member after, boolean itself, Surroundings around) {
    var steps = new Steps(ontology, around);
    var focuses = new LinkedHashSet<String>();
    if (itself) focuses.add(after.ref);
    for (var reason : affected.getOrDefault(classOf(after.labels), List.of())) {
      var back = reason.back();
      for (var state : before.isNew() ? List.of(after) : List.of(before, after))
        for (var found : steps.along(back, state))
          if (found.labels.contains(reason.focusClass())) focuses.add(found.ref);
    }
    if (!itself) focuses.remove(after.ref);
    return focuses.stream()
        .flatMap(ref -> around.whole(List.of(ref), after).stream())
        .flatMap(focus ->
            shapes.check(dataOf(focus, after, steps), iris.of(focus.ref).getURI()).stream())
        .sorted(Comparator.comparing(Violation::severity))
        .toList();
  }

  /// @throws Problem SHAPE_VIOLATION with the first faults that keep the change out
  void require(List<Violation> violations) {
    if (listener != null) {
      listener.accept(violations);
      return;
    }
    var refusing = violations.stream().filter(Violation::refuses).toList();
    if (refusing.isEmpty()) return;
    throw new Problem(
            ProblemCode.SHAPE_VIOLATION,
            sentence(refusing, v -> v.texts().english(), "and %d more"),
            "Correct the values; the dictionary says what the class needs.")
        .in("id", sentence(refusing, v -> v.texts().indonesian(), "dan %d lagi"));
  }

  /// What is noted of a change that is let in: the warnings, each with the member it is about.
  List<Map<String, Object>> notes(List<Violation> violations) {
    return violations.stream()
        .filter(v -> !v.refuses())
        .map(v ->
            Map.<String, Object>of(
                "noted", refOf(v),
                "severity", v.severity().name(),
                "says", readable(v.texts().english()),
                "saysInIndonesian", readable(v.texts().indonesian())))
        .toList();
  }

  private String sentence(List<Violation> refusing, Function<Violation, String> said, String more) {
    int shown = Math.min(3, refusing.size());
    var text =
        refusing.stream()
            .limit(shown)
            .map(v -> "%s: %s".formatted(Problem.echo(refOf(v)), readable(said.apply(v))))
            .collect(Collectors.joining(" "));
    return refusing.size() > shown
        ? text + " (" + more.formatted(refusing.size() - shown) + ")"
        : text;
  }

  /// The member that a fault is of.
  String refOf(Violation violation) {
    return iris.findRef(NodeFactory.createURI(violation.focus())).orElse(violation.focus());
  }

  /// What a fault says, with keys instead of addresses.
  Texts readable(Violation violation) {
    return new Texts(
        readable(violation.texts().english()), readable(violation.texts().indonesian()));
  }

  private String readable(String text) {
    return text.replace(iris.base() + "id/", "");
  }

  /// What the shapes of a member look at.
  private Graph dataOf(Member focus, Member seen, Steps steps) {
    var data = GraphFactory.createDefaultGraph();
    var loaded = new LinkedHashSet<String>();
    var ends = new LinkedHashSet<String>();
    load(focus, data, loaded, ends);
    for (var name : withSuperclasses(classOf(focus.labels)))
      for (var way : waysOf(name))
        if (way.size() > 1 || way.getFirst().backwards() || way.getFirst().repeated())
          for (var reached : steps.over(way, focus, seen)) load(reached, data, loaded, ends);
    ends.removeAll(loaded);
    steps.labelsOf(ends, seen).forEach((ref, labels) -> addTypes(ref, labels, data));
    return data;
  }

  private void load(Member member, Graph data, Set<String> loaded, Set<String> ends) {
    if (!loaded.add(member.ref)) return;
    var node = member.node();
    rdf.quads(node).forEach(quad -> data.add(quad.asTriple()));
    node.links().forEach(link -> ends.add(link.target()));
  }

  private void addTypes(String ref, Set<String> labels, Graph data) {
    for (var label : labels)
      ontology
          .findClass(label)
          .ifPresent(c ->
              data.add(
                  Triple.create(iris.of(ref), RDF.Nodes.type, NodeFactory.createURI(c.iri()))));
  }

  private Set<List<Hop>> waysOf(String className) {
    return shapes.reach().getOrDefault(ontology.getClass(className).iri(), Set.of());
  }

  private Stream<String> namesOf(EntityClass entityClass) {
    return Stream.concat(Stream.of(entityClass.name()), entityClass.superclasses().stream());
  }

  private List<String> withSuperclasses(String className) {
    return ontology.findClass(className).stream().flatMap(this::namesOf).toList();
  }

  /// The most special class among labels.
  private String classOf(Set<String> labels) {
    return labels.stream()
        .flatMap(label -> ontology.findClass(label).stream())
        .max(Comparator.comparingInt((EntityClass c) -> c.superclasses().size()))
        .map(EntityClass::name)
        .orElse("");
  }

  /// Why a change of a member concerns another: going back these hops leads to it.
  private record Affected(List<Hop> back, String focusClass) {}

  /// By the class of the changed member, the ways back to members whose shapes look at it.
  private Map<String, List<Affected>> affected() {
    var byProperty = new HashMap<String, Set<Affected>>();
    for (var focusClass : ontology.classes())
      for (var way : waysOf(focusClass.name()))
        for (int i = 0; i < way.size(); i++) {
          var hop = way.get(i);
          // The changed member is the one that has the property: where a hop starts, or where one
          // that goes backwards ends.
          int before = hop.backwards() || hop.repeated() ? i + 1 : i;
          if (before == 0) continue;
          var back = way.subList(0, before).reversed().stream().map(Hop::turned).toList();
          byProperty
              .computeIfAbsent(hop.property(), _ -> new LinkedHashSet<>())
              .add(new Affected(back, focusClass.name()));
        }
    return ontology.classes().stream()
        .collect(
            Collectors.toMap(
                EntityClass::name,
                c ->
                    properties(c)
                        .flatMap(p -> byProperty.getOrDefault(p, Set.of()).stream())
                        .distinct()
                        .toList()));
  }

  private static Stream<String> properties(EntityClass entityClass) {
    var own = new ArrayList<String>();
    entityClass.attributes().forEach(a -> own.add(a.iri()));
    entityClass.relations().forEach(r -> own.add(r.iri()));
    own.add(RdfNode.RETIRED_AT.getURI());
    return own.stream();
  }
}
