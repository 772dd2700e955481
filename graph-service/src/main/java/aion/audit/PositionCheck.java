package aion.audit;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares the stock positions of the graph with the fold of the entries. What differs while
/// others post is looked at again when they are held.
final class PositionCheck {
  private static final Cypher AFTER = Cypher.named("audit/balances-after");
  private static final Cypher OF = Cypher.named("audit/balances-of");
  private static final int PAGE = 5_000;
  private static final int MOST_FINDINGS = 100;

  private final Graph graph;
  private final Fold fold;
  private final Set<String> seen = new HashSet<>();
  private final TreeSet<String> again = new TreeSet<>();

  PositionCheck(Graph graph, Fold fold) {
    this.graph = graph;
    this.fold = fold;
  }

  void compareAll() {
    var after = "";
    while (true) {
      var parameters = Map.<String, Object>of("after", after, "limit", (long) PAGE);
      var page = graph.read(AFTER, parameters, row -> row.get("position").asMap());
      if (page.isEmpty()) break;
      for (var position : page) {
        after = String.valueOf(position.get("ref"));
        seen.add(after);
        if (fold.differenceTo(after, position).isPresent()) again.add(after);
      }
    }
    for (var ref : fold.positions()) if (!seen.contains(ref)) again.add(ref);
  }

  /// Lets the fold go on; the positions it changes are compared again.
  void follow(Runnable rest) {
    again.addAll(fold.changedBy(rest));
  }

  /// What differs now; nobody writes.
  List<Finding> settle() {
    var findings = new ArrayList<Finding>();
    var refs = List.copyOf(again);
    for (int start = 0; start < refs.size(); start += PAGE)
      settle(refs.subList(start, Math.min(refs.size(), start + PAGE)), findings);
    return findings;
  }

  private void settle(List<String> refs, List<Finding> findings) {
    var there = new TreeMap<String, Map<String, Object>>();
    graph
        .read(OF, Map.of("refs", refs), row -> row.get("position").asMap())
        .forEach(position -> there.put(String.valueOf(position.get("ref")), position));
    for (var ref : refs) {
      var position = there.get(ref);
      if (position == null) {
        fold.absent(ref);
        add(findings, ref, "Entries move this position, and it is absent.");
      } else {
        seen.add(ref);
        fold.differenceTo(ref, position).ifPresent(what -> add(findings, ref, what));
      }
    }
  }

  long count() {
    return seen.size();
  }

  private static void add(List<Finding> findings, String ref, String what) {
    if (findings.size() < MOST_FINDINGS) findings.add(Finding.ofState(ref, "", what));
  }
}
