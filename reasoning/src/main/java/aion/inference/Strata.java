package aion.inference;

import aion.inference.Condition.Group;
import aion.inference.Condition.Pattern;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts rules into layers: a rule that reads by `noValue` or `count` what another concludes is
/// above it. The profile stays in the lowest layer and does not see what the layers above conclude.
final class Strata {
  private final List<Clause> clauses;
  private final int[] layer;

  private Strata(List<Clause> clauses) {
    this.clauses = clauses;
    this.layer = new int[clauses.size()];
  }

  /// @throws Problem RULE_CYCLE when a rule reads by `noValue` or `count` what follows from it
  static List<List<Clause>> of(List<Clause> clauses) {
    var strata = new Strata(clauses);
    strata.refuseCycles();
    strata.rise();
    var layers = new ArrayList<List<Clause>>();
    layers.add(new ArrayList<>());
    for (int i = 0; i < clauses.size(); i++) {
      while (layers.size() <= strata.layer[i]) layers.add(new ArrayList<>());
      layers.get(strata.layer[i]).add(clauses.get(i));
    }
    layers.removeIf(List::isEmpty);
    if (layers.isEmpty()) layers.add(List.of());
    return layers;
  }

  private void rise() {
    for (boolean moved = true; moved; ) {
      moved = false;
      for (int above = 0; above < layer.length; above++) {
        if (clauses.get(above).ofProfile) continue;
        for (int below = 0; below < layer.length; below++) {
          int least = least(below, above);
          if (least > layer[above]) {
            layer[above] = least;
            moved = true;
          }
        }
      }
    }
  }

  private int least(int below, int above) {
    if (feedsGroup(clauses.get(below), clauses.get(above))) return layer[below] + 1;
    return feedsBody(clauses.get(below), clauses.get(above)) ? layer[below] : 0;
  }

  private static boolean feedsBody(Clause from, Clause to) {
    for (var head : from.head) for (var read : to.body) if (head.meets(read)) return true;
    return false;
  }

  private static boolean feedsGroup(Clause from, Clause to) {
    for (var head : from.head)
      for (Group group : to.groups)
        for (Pattern read : group.patterns()) if (head.meets(read)) return true;
    return false;
  }

  private void refuseCycles() {
    for (int reader = 0; reader < clauses.size(); reader++) {
      if (clauses.get(reader).groups.isEmpty()) continue;
      for (int from = 0; from < clauses.size(); from++)
        if (!clauses.get(from).ofProfile && feedsGroup(clauses.get(from), clauses.get(reader))) {
          var path = path(reader, from);
          if (path != null) throw cycle(path);
        }
    }
  }

  /// The shortest way on which conclusions of one rule reach another; null when there is none.
  private @Nullable List<Clause> path(int from, int to) {
    Map<Integer, Integer> before = new HashMap<>();
    var open = new ArrayDeque<Integer>();
    before.put(from, from);
    open.add(from);
    while (!open.isEmpty()) {
      int at = open.removeFirst();
      if (at == to) return back(before, from, to);
      for (int next = 0; next < clauses.size(); next++) {
        var clause = clauses.get(next);
        if (!clause.ofProfile
            && !before.containsKey(next)
            && (feedsBody(clauses.get(at), clause) || feedsGroup(clauses.get(at), clause))) {
          before.put(next, at);
          open.add(next);
        }
      }
    }
    return null;
  }

  private List<Clause> back(Map<Integer, Integer> before, int from, int to) {
    var path = new ArrayList<Clause>();
    Integer at = to;
    while (at != null) {
      path.add(clauses.get(at));
      at = at == from ? null : before.get(at);
    }
    Collections.reverse(path);
    return path;
  }

  private static Problem cycle(List<Clause> path) {
    var names = path.stream().map(clause -> clause.name).collect(Collectors.joining(" → "));
    return new Problem(
        ProblemCode.RULE_CYCLE,
        "The rule '%s' reads by noValue or count what follows from it: %s → %s."
            .formatted(path.getFirst().name, names, path.getFirst().name),
        "Let a rule of the cycle read something else; what is negated or counted must be settled before.");
  }
}
