package aion.policy.network;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// Branch and bound over the links that a spanning forest leaves out. Without them the forest's
/// program gives a bound; where one is broken, either the supplier promises at most a time between
/// the two, or the customer waits longer than that.
final class ServiceSearch {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final double EXACT = 1e-9;

  private record Branch(Limits limits, ForestProgram.Found found) {}

  private final Stages stages;
  private final Forest forest;
  private final PriorityQueue<Branch> open =
      new PriorityQueue<>(Comparator.comparingDouble((Branch b) -> b.found.cost()));
  private double least = Double.POSITIVE_INFINITY;
  private int[] best = {};

  ServiceSearch(Stages stages) {
    this.stages = stages;
    forest = new Forest(stages);
  }

  ServicePlan best() {
    long end = System.nanoTime() + LIMIT.toNanos();
    add(Limits.of(stages));
    while (!open.isEmpty() && open.peek().found.cost() < least * (1 - EXACT)) {
      if (System.nanoTime() > end) return ServicePlan.from(stages, best, open.peek().found.cost());
      var branch = open.remove();
      var link = broken(branch.found).orElseThrow();
      int from = branch.found.service()[link.from()];
      int to = branch.found.inbound()[link.to()];
      int middle = Math.floorDiv(from + to, 2);
      add(branch.limits.withServiceUpTo(link.from(), middle));
      add(branch.limits.withInboundFrom(link.to(), middle + 1));
    }
    return ServicePlan.from(stages, best, least);
  }

  private void add(Limits limits) {
    ForestProgram.solve(stages, forest, limits)
        .ifPresent(found -> {
          // Promises that a forest allows can always be kept: who waits longer covers more.
          double cost = stages.costOf(found.service());
          if (cost < least) {
            least = cost;
            best = found.service();
          }
          if (found.cost() < least * (1 - EXACT)) open.add(new Branch(limits, found));
        });
  }

  private Optional<Forest.Link> broken(ForestProgram.Found found) {
    return forest.leftOut().stream()
        .filter(link -> found.service()[link.from()] > found.inbound()[link.to()])
        .max(
            Comparator.comparingInt(
                link -> found.service()[link.from()] - found.inbound()[link.to()]));
  }
}
