package aion.registry;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.shape.Hop;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goes from members to others along the ways of shapes.
final class Steps {
  private static final int MOST = 10_000;

  private final Surroundings around;
  private final Map<String, Set<String>> types = new HashMap<>();

  Steps(Ontology ontology, Surroundings around) {
    this.around = around;
    for (var entityClass : ontology.classes())
      for (var relation : entityClass.relations())
        types
            .computeIfAbsent(relation.iri(), _ -> new LinkedHashSet<>())
            .add(relation.relationshipType());
  }

  /// The members at the end of a way.
  Collection<Member> along(List<Hop> way, Member from) {
    Collection<Member> here = List.of(from);
    for (var hop : way) here = next(hop, here, from);
    return here;
  }

  /// All members that a way passes, the first left out.
  ///
  /// @param seen one that is to be taken as given
  Collection<Member> over(List<Hop> way, Member from, Member seen) {
    var passed = new LinkedHashMap<String, Member>();
    Collection<Member> here = List.of(from);
    for (var hop : way) {
      here = next(hop, here, seen);
      here.forEach(member -> passed.put(member.ref, member));
    }
    return passed.values();
  }

  Map<String, Set<String>> labelsOf(Collection<String> refs, Member seen) {
    return around.labelsOf(refs, seen);
  }

  private Collection<Member> next(Hop hop, Collection<Member> from, Member seen) {
    var reached = new LinkedHashMap<String, Member>();
    if (hop.repeated()) from.forEach(member -> reached.put(member.ref, member));
    var waiting = new ArrayList<>(from);
    do {
      var found = around.whole(targets(hop, waiting, seen), seen);
      waiting.clear();
      for (var member : found)
        if (reached.putIfAbsent(member.ref, member) == null) waiting.add(member);
      if (reached.size() > MOST) throw tooWide(hop);
    } while (hop.repeated() && !waiting.isEmpty());
    return reached.values();
  }

  private Set<String> targets(Hop hop, List<Member> from, Member seen) {
    var refs = new LinkedHashSet<String>();
    for (var type : types.getOrDefault(hop.property(), Set.of()))
      if (hop.backwards())
        refs.addAll(around.pointingTo(from.stream().map(m -> m.ref).toList(), type, seen));
      else from.forEach(member -> refs.addAll(member.links(type)));
    return refs;
  }

  private static Problem tooWide(Hop hop) {
    return new Problem(
        ProblemCode.RULE_TOO_COMPLEX,
        "A shape looks at more than %,d members over '%s'."
            .formatted(MOST, hop.property().replaceFirst(".*[#/]", "")),
        "Ask an administrator to narrow the shape.");
  }
}
