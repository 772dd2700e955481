package aion.policy.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// A spanning forest of the links of a network, and the links it leaves out.
final class Forest {
  /// A stage that supplies another.
  record Link(int from, int to) {}

  private final int[] parent;
  private final boolean[] suppliesParent;
  private final List<Integer> order = new ArrayList<>();
  private final List<Link> leftOut = new ArrayList<>();
  private final List<List<Integer>> children = new ArrayList<>();

  Forest(Stages stages) {
    int count = stages.count();
    parent = new int[count];
    suppliesParent = new boolean[count];
    java.util.Arrays.fill(parent, -1);
    List<List<Link>> links = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      links.add(new ArrayList<>());
      children.add(new ArrayList<>());
    }
    for (int i = 0; i < count; i++)
      for (var input : stages.inputs(i)) {
        var link = new Link(input.stage(), i);
        links.get(link.from).add(link);
        links.get(link.to).add(link);
      }
    for (int root = count - 1; root >= 0; root--) if (parent[root] < 0) grow(root, links);
    for (int i = 0; i < count; i++)
      for (var input : stages.inputs(i)) {
        int from = input.stage();
        boolean inTree =
            parent[from] == i && suppliesParent[from] || parent[i] == from && !suppliesParent[i];
        if (!inTree) leftOut.add(new Link(from, i));
      }
  }

  private void grow(int root, List<List<Link>> links) {
    var waiting = new ArrayDeque<Integer>();
    parent[root] = root;
    waiting.add(root);
    while (!waiting.isEmpty()) {
      int stage = waiting.remove();
      order.add(stage);
      for (var link : links.get(stage)) {
        int other = link.from == stage ? link.to : link.from;
        if (parent[other] >= 0) continue;
        parent[other] = stage;
        suppliesParent[other] = link.from == other;
        children.get(stage).add(other);
        waiting.add(other);
      }
    }
  }

  List<Integer> childrenOf(int stage) {
    return children.get(stage);
  }

  List<Integer> order() {
    return order;
  }

  int parent(int stage) {
    return parent[stage];
  }

  boolean suppliesParent(int stage) {
    return suppliesParent[stage];
  }

  boolean isRoot(int stage) {
    return parent[stage] == stage;
  }

  List<Link> leftOut() {
    return leftOut;
  }
}
