package aion.policy.network;

import java.util.Arrays;
import java.util.Optional;

/// The cheapest promises when only the links of a forest bind: dynamic programming from the leaves,
/// over the service time of a stage that supplies its parent and over the inbound time of one that
/// is supplied by it (Graves & Willems 2000, section 4).
final class ForestProgram {
  /// @param cost the least under the limits
  record Found(int[] service, int[] inbound, double cost) {}

  private static final double NONE = Double.POSITIVE_INFINITY;
  private final Stages stages;
  private final Forest forest;
  private final Limits limits;
  // By stage and by the inbound time of its parent, or by the service time of its parent: the least
  // cost of the stage's branch, and its own time at which it is reached.
  private final double[][] branch;
  private final int[][] at;
  // By stage and its own time: the other of its two times.
  private final int[][] other;
  private double total;

  private ForestProgram(Stages stages, Forest forest, Limits limits) {
    this.stages = stages;
    this.forest = forest;
    this.limits = limits;
    branch = new double[stages.count()][];
    at = new int[stages.count()][];
    other = new int[stages.count()][];
  }

  static Optional<Found> solve(Stages stages, Forest forest, Limits limits) {
    var program = new ForestProgram(stages, forest, limits);
    var order = forest.order().reversed();
    for (int stage : order) program.close(stage);
    return program.total == NONE ? Optional.empty() : Optional.of(program.trace());
  }

  private void close(int stage) {
    var byInbound = new double[limits.inboundTo()[stage] + 1];
    var byService = new double[limits.serviceTo()[stage] + 1];
    addChildren(stage, byInbound, byService);
    boolean overService = forest.isRoot(stage) || forest.suppliesParent(stage);
    int size = overService ? byService.length : byInbound.length;
    var least = new double[size];
    other[stage] = new int[size];
    Arrays.fill(least, NONE);
    for (int in = limits.inboundFrom()[stage]; in < byInbound.length; in++) {
      if (byInbound[in] == NONE) continue;
      int last = Math.min(byService.length - 1, in + stages.leadTime(stage));
      for (int out = limits.serviceFrom()[stage]; out <= last; out++) {
        double cost =
            byInbound[in] + byService[out] + stages.cost(stage, in + stages.leadTime(stage) - out);
        int own = overService ? out : in;
        if (cost < least[own]) {
          least[own] = cost;
          other[stage][own] = overService ? in : out;
        }
      }
    }
    if (overService) fromBelow(stage, least);
    else fromAbove(stage, least);
    if (forest.isRoot(stage)) total += branch[stage][size - 1];
  }

  private void addChildren(int stage, double[] byInbound, double[] byService) {
    for (int child : forest.childrenOf(stage)) {
      var target = forest.suppliesParent(child) ? byInbound : byService;
      for (int t = 0; t < target.length; t++)
        target[t] +=
            t < branch[child].length
                ? branch[child][t]
                : forest.suppliesParent(child) ? branch[child][branch[child].length - 1] : NONE;
    }
  }

  /// The least over own times up to t: a parent that waits t takes any promise up to t.
  private void fromBelow(int stage, double[] least) {
    branch[stage] = least.clone();
    at[stage] = new int[least.length];
    for (int t = 1; t < least.length; t++) {
      at[stage][t] = t;
      if (branch[stage][t - 1] <= branch[stage][t]) {
        branch[stage][t] = branch[stage][t - 1];
        at[stage][t] = at[stage][t - 1];
      }
    }
  }

  /// The least over own times from t on: a parent that promises t serves who waits t or longer.
  private void fromAbove(int stage, double[] least) {
    branch[stage] = least.clone();
    at[stage] = new int[least.length];
    at[stage][least.length - 1] = least.length - 1;
    for (int t = least.length - 2; t >= 0; t--) {
      at[stage][t] = t;
      if (branch[stage][t + 1] < branch[stage][t]) {
        branch[stage][t] = branch[stage][t + 1];
        at[stage][t] = at[stage][t + 1];
      }
    }
  }

  private Found trace() {
    var service = new int[stages.count()];
    var inbound = new int[stages.count()];
    for (int stage : forest.order()) {
      int parent = forest.parent(stage);
      if (forest.isRoot(stage) || forest.suppliesParent(stage)) {
        int limit = forest.isRoot(stage) ? Integer.MAX_VALUE : inbound[parent];
        service[stage] = at[stage][Math.min(limit, at[stage].length - 1)];
        inbound[stage] = other[stage][service[stage]];
      } else {
        inbound[stage] = at[stage][service[parent]];
        service[stage] = other[stage][inbound[stage]];
      }
    }
    return new Found(service, inbound, total);
  }
}
