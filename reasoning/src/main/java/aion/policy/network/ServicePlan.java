package aion.policy.network;

import aion.policy.stated.ServiceNetwork;
import java.util.ArrayList;
import java.util.List;

/// Which stage promises what, and the safety stock that keeps the promises: the guaranteed-service
/// model of Graves & Willems, Optimizing strategic safety stock placement in supply chains, MSOM 2
/// (2000).
///
/// @param placements in the order of the network
/// @param cost of all safety stock for a year
/// @param bound below which no plan can cost
public record ServicePlan(List<Placement> placements, double cost, double bound) {
  /// @param service the time it promises
  /// @param inbound the time after which all its inputs are there
  /// @param stock units of safety stock
  public record Placement(String stage, int service, int inbound, double stock, double cost) {}

  public ServicePlan {
    placements = List.copyOf(placements);
  }

  /// Exact on trees by dynamic programming, and on other networks by branching on the links that a
  /// spanning forest leaves out (in the spirit of Humair & Willems 2011); when that takes longer
  /// than the limit, the best plan found with its bound.
  public static ServicePlan of(ServiceNetwork network) {
    return new ServiceSearch(new Stages(network)).best();
  }

  static ServicePlan from(Stages stages, int[] service, double bound) {
    var inbound = stages.inboundOf(service);
    var placements = new ArrayList<Placement>();
    double sum = 0;
    for (int i = 0; i < stages.count(); i++) {
      int covered = inbound[i] + stages.leadTime(i) - service[i];
      double cost = stages.cost(i, covered);
      sum += cost;
      placements.add(
          new Placement(
              stages.id(i), service[i], inbound[i], stages.safety(i) * Math.sqrt(covered), cost));
    }
    return new ServicePlan(placements, sum, Math.min(bound, sum));
  }
}
