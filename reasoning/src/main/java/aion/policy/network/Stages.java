package aion.policy.network;

import aion.policy.stated.ServiceNetwork;
import aion.policy.stated.ServiceNetwork.Input;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A network in numbers: what each stage's safety stock costs, and between which times it may
/// promise.
final class Stages {
  private final ServiceNetwork network;
  private final double[] safety;
  private final int[] longestInbound;
  private final int[] longestService;

  Stages(ServiceNetwork network) {
    this.network = network;
    int count = network.stages().size();
    safety = new double[count];
    longestInbound = new int[count];
    longestService = new int[count];
    pool();
    for (int i = 0; i < count; i++) {
      var stage = network.stages().get(i);
      int inbound = stage.inbound();
      for (var input : stage.inputs()) inbound = Math.max(inbound, longestService[input.stage()]);
      longestInbound[i] = inbound;
      // Customers outside wait for nothing unless a time was agreed.
      int agreed =
          stage.longestService() != null
              ? stage.longestService()
              : stage.servesOutside() ? 0 : Integer.MAX_VALUE;
      longestService[i] = Math.min(inbound + stage.leadTime(), agreed);
    }
  }

  /// The covered deviation of each stage: of every outside demand it serves, times the units of it
  /// that one unit there takes, pooled by the stage's exponent.
  private void pool() {
    List<Map<Integer, Double>> units = new java.util.ArrayList<>();
    for (int i = 0; i < count(); i++) units.add(new HashMap<>());
    for (int i = count() - 1; i >= 0; i--) {
      var stage = network.stages().get(i);
      if (stage.servesOutside()) units.get(i).merge(i, 1.0, Double::sum);
      for (var input : stage.inputs())
        units
            .get(i)
            .forEach((outside, used) ->
                units.get(input.stage()).merge(outside, used * input.units(), Double::sum));
      double sum = 0;
      for (var use : units.get(i).entrySet()) {
        var outside = network.stages().get(use.getKey());
        sum +=
            Math.pow(
                use.getValue() * outside.safety() * outside.demandDeviation(), stage.pooling());
      }
      safety[i] = Math.pow(sum, 1 / stage.pooling());
    }
  }

  int count() {
    return network.stages().size();
  }

  String id(int stage) {
    return network.stages().get(stage).id();
  }

  int leadTime(int stage) {
    return network.stages().get(stage).leadTime();
  }

  List<Input> inputs(int stage) {
    return network.stages().get(stage).inputs();
  }

  int shortestInbound(int stage) {
    return network.stages().get(stage).inbound();
  }

  int longestInbound(int stage) {
    return longestInbound[stage];
  }

  int longestService(int stage) {
    return longestService[stage];
  }

  /// Units of safety stock for one period covered.
  double safety(int stage) {
    return safety[stage];
  }

  double cost(int stage, int covered) {
    return network.holdingRate()
        * network.stages().get(stage).worth()
        * safety[stage]
        * Math.sqrt(covered);
  }

  /// When the inputs of each stage are there. A promise that is later than its stage needs is
  /// brought forward in place.
  int[] inboundOf(int[] service) {
    var inbound = new int[count()];
    for (int i = 0; i < count(); i++) {
      inbound[i] = shortestInbound(i);
      for (var input : inputs(i)) inbound[i] = Math.max(inbound[i], service[input.stage()]);
      service[i] = Math.min(service[i], inbound[i] + leadTime(i));
    }
    return inbound;
  }

  double costOf(int[] service) {
    var inbound = inboundOf(service);
    double sum = 0;
    for (int i = 0; i < count(); i++) sum += cost(i, inbound[i] + leadTime(i) - service[i]);
    return sum;
  }
}
