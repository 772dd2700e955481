package aion.inference;

import aion.inference.Condition.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;

/// What rules can use of the facts about one thing. A rule asks several things of a variable; when
/// one of them is a fact that nobody states of the thing and no rule concludes, the others are of
/// no use to that rule either. So a received order line need not be kept for rules on open ones.
public final class Reads {
  private final Terms terms;
  private final List<Star> stars = new ArrayList<>();
  private final boolean all;

  /// What one rule asks of one variable.
  ///
  /// @param required must be stated: no rule concludes them
  /// @param wanted may be stated
  private record Star(List<Pattern> required, List<Pattern> wanted) {}

  private Reads(List<Clause> clauses, Terms terms) {
    this.terms = terms;
    this.all = clauses.stream().anyMatch(Reads::readsAnything);
    var concluded = clauses.stream().flatMap(clause -> Stream.of(clause.head)).toList();
    clauses.forEach(clause -> add(clause, concluded));
  }

  static Reads of(List<Clause> clauses, Terms terms) {
    return new Reads(clauses, terms);
  }

  /// Those facts about a thing that a rule can use.
  ///
  /// @param facts all that is stated of one subject
  public Set<Triple> keep(Set<Triple> facts) {
    if (all) return facts;
    var numbered = new LinkedHashMap<Triple, Pattern>();
    for (var fact : facts) numbered.put(fact, numbers(fact));
    var kept = new HashSet<Triple>();
    for (var star : stars)
      if (star.required.stream().allMatch(asked -> isMet(asked, numbered)))
        numbered.forEach((fact, said) -> {
          if (star.wanted.stream().anyMatch(asked -> asked.meets(said))) kept.add(fact);
        });
    return kept;
  }

  private static boolean isMet(Pattern asked, Map<Triple, Pattern> facts) {
    return facts.values().stream().anyMatch(asked::meets);
  }

  /// A term that no rule names is as good as a variable that meets nothing but variables.
  private Pattern numbers(Triple fact) {
    int unnamed = Integer.MAX_VALUE;
    int s = terms.find(fact.getSubject());
    int p = terms.find(fact.getPredicate());
    int o = terms.find(fact.getObject());
    return new Pattern(s < 0 ? unnamed : s, p < 0 ? unnamed : p, o < 0 ? unnamed : o);
  }

  private static boolean readsAnything(Clause clause) {
    return clause.anyPredicate
        || clause.groups.stream()
            .flatMap(group -> Stream.of(group.patterns()))
            .anyMatch(pattern -> pattern.p() < 0)
        || Stream.of(clause.head).anyMatch(pattern -> pattern.p() < 0);
  }

  private void add(Clause clause, List<Pattern> concluded) {
    var bySubject = new LinkedHashMap<Integer, List<Pattern>>();
    for (var pattern : clause.body)
      bySubject.computeIfAbsent(pattern.s(), _ -> new ArrayList<>()).add(pattern);
    var optional = new LinkedHashMap<Integer, List<Pattern>>();
    for (var group : clause.groups)
      for (var pattern : group.patterns())
        optional.computeIfAbsent(pattern.s(), _ -> new ArrayList<>()).add(pattern);
    bySubject.forEach((subject, asked) -> {
      var wanted = new ArrayList<>(asked);
      var more = optional.remove(subject);
      if (more != null) wanted.addAll(more);
      stars.add(star(asked, wanted, concluded));
    });
    optional.values().forEach(asked -> stars.add(star(asked, asked, concluded)));
  }

  /// Patterns of several groups are not asked together, so none of them is required of the others.
  private static Star star(List<Pattern> asked, List<Pattern> wanted, List<Pattern> concluded) {
    var required =
        asked == wanted
            ? List.<Pattern>of()
            : asked.stream()
                .filter(pattern -> concluded.stream().noneMatch(head -> head.meets(pattern)))
                .toList();
    return new Star(required, List.copyOf(wanted));
  }
}
