package aion.policy.stated;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stages that promise each other times of service: where to keep safety stock.
///
/// @param holdingRate share of a stage's worth that keeping a unit for a year costs
/// @param stages every stage once, each after its suppliers
public record ServiceNetwork(double holdingRate, List<Stage> stages) implements StatedProblem {
  /// @param leadTime whole periods from the last input to the output
  /// @param longestService the longest time it may promise; null when only demand outside binds
  /// @param inbound the time that suppliers outside promise it
  /// @param worth what one unit is worth here, all inputs included
  /// @param pooling exponent by which the deviations of several sources of demand combine
  /// @param demandMean of demand outside a period; zero when it serves stages alone
  /// @param safety how many deviations of outside demand are covered
  public record Stage(
      String id,
      int leadTime,
      @Nullable Integer longestService,
      int inbound,
      double worth,
      double pooling,
      double demandMean,
      double demandDeviation,
      double safety,
      List<Input> inputs) {
    public Stage {
      inputs = List.copyOf(inputs);
    }

    /// Whether demand comes from outside.
    public boolean servesOutside() {
      return demandMean > 0 || demandDeviation > 0;
    }
  }

  /// @param stage place of the supplying stage in the list
  /// @param units of it in one unit
  public record Input(int stage, double units) {}

  public ServiceNetwork {
    stages = List.copyOf(stages);
  }
}
