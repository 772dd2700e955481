package aion.registry;

import aion.graph.Cypher;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.SimpleQueryRunner;

/// Paths that may not come back to where they began: what a product is made of, who supplies whom,
/// what lies within what. The ontology says which relations are their steps.
final class Paths {
  private static final Cypher NEXT = Cypher.named("registry/next-on-path");
  private static final int MOST_SHOWN = 12;

  private final Map<Owner, List<Edge>> stated = new HashMap<>();
  private final Map<String, Set<Edge>> leaving = new HashMap<>();

  /// A member and one of its relationship types.
  private record Owner(String ref, String type) {}

  private record Edge(String path, String from, String to) {}

  /// Reads what can be reached from where the upserts' steps would lead.
  static Paths read(
      Ontology ontology, Map<String, Set<String>> startsByPath, SimpleQueryRunner tx) {
    var paths = new Paths();
    startsByPath.forEach((path, starts) -> paths.read(ontology, path, starts, tx));
    return paths;
  }

  /// Paths of which nothing is known yet.
  static Paths none() {
    return new Paths();
  }

  private void read(Ontology ontology, String path, Set<String> starts, SimpleQueryRunner tx) {
    var onward = steps(ontology, path, false);
    var backwards = steps(ontology, path, true);
    var seen = new HashSet<>(starts);
    var here = List.copyOf(starts);
    while (!here.isEmpty()) {
      var next = new ArrayList<String>();
      tx.run(NEXT.text(), Map.of("refs", here, "onward", onward, "backwards", backwards))
          .forEachRemaining(row -> {
            var to = row.get("next").asString();
            add(
                new Owner(row.get("owner").asString(), row.get("type").asString()),
                new Edge(path, row.get("ref").asString(), to));
            if (seen.add(to)) next.add(to);
          });
      here = next;
    }
  }

  private static List<Map<String, Object>> steps(
      Ontology ontology, String path, boolean backwards) {
    var steps = new ArrayList<Map<String, Object>>();
    for (var entityClass : ontology.classes())
      for (var relation : entityClass.relations())
        if (relation.step() != null
            && relation.step().path().equals(path)
            && relation.step().backwards() == backwards)
          steps.add(Map.of("label", entityClass.name(), "type", relation.relationshipType()));
    return steps;
  }

  /// Takes the new targets of a member's relations for granted from now on.
  ///
  /// @param links relationship type to references of the targets
  /// @throws Problem PATH_CYCLE when a path would come back to where it began; then nothing changed
  void lead(EntityClass entityClass, String ref, Map<String, List<String>> links) {
    var before = new HashMap<Owner, List<Edge>>();
    try {
      for (var relation : entityClass.relations()) {
        var targets = links.get(relation.relationshipType());
        if (relation.step() == null || targets == null) continue;
        var owner = new Owner(ref, relation.relationshipType());
        before.put(owner, stated.getOrDefault(owner, List.of()));
        var edges = targets.stream().map(to -> edge(relation.step(), ref, to)).toList();
        replace(owner, edges);
        for (var edge : edges) {
          var back = way(edge.to, edge.from, edge.path);
          if (!back.isEmpty()) throw cycle(entityClass, relation, edge, back);
        }
      }
    } catch (Problem refused) {
      before.forEach(this::replace);
      throw refused;
    }
  }

  private static Edge edge(Relation.Step step, String ref, String target) {
    return step.backwards()
        ? new Edge(step.path(), target, ref)
        : new Edge(step.path(), ref, target);
  }

  private void replace(Owner owner, List<Edge> edges) {
    for (var old : stated.getOrDefault(owner, List.of()))
      leaving.getOrDefault(old.from, new HashSet<>()).remove(old);
    stated.put(owner, new ArrayList<>());
    edges.forEach(edge -> add(owner, edge));
  }

  private void add(Owner owner, Edge edge) {
    if (leaving.computeIfAbsent(edge.from, _ -> new HashSet<>()).add(edge))
      stated.computeIfAbsent(owner, _ -> new ArrayList<>()).add(edge);
  }

  /// The members from one to another, both included; empty when no way leads there.
  private List<String> way(String from, String to, String path) {
    var cameFrom = new HashMap<String, String>();
    var waiting = new ArrayDeque<>(List.of(from));
    cameFrom.put(from, from);
    while (!waiting.isEmpty()) {
      var here = waiting.remove();
      if (here.equals(to)) return trace(cameFrom, from, to);
      for (var edge : leaving.getOrDefault(here, Set.of()))
        if (edge.path.equals(path) && cameFrom.putIfAbsent(edge.to, here) == null)
          waiting.add(edge.to);
    }
    return List.of();
  }

  private static List<String> trace(Map<String, String> cameFrom, String from, String to) {
    var way = new ArrayList<>(List.of(to));
    for (var here = to; !here.equals(from); ) {
      here = cameFrom.getOrDefault(here, from);
      way.addFirst(here);
    }
    return way;
  }

  private static Problem cycle(
      EntityClass entityClass, Relation relation, Edge closing, List<String> back) {
    var shown =
        java.util.stream.Stream.concat(java.util.stream.Stream.of(closing.from), back.stream())
            .limit(MOST_SHOWN)
            .map(ref -> Problem.echo(ref.substring(ref.indexOf('/') + 1)))
            .collect(Collectors.joining(" → "));
    return new Problem(
        ProblemCode.PATH_CYCLE,
        "%s.%s would lead back to where it began: %s%s."
            .formatted(
                entityClass.name(),
                relation.name(),
                shown,
                back.size() >= MOST_SHOWN ? " → …" : ""),
        "Correct the link that closes the circle.");
  }
}
