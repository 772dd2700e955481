package aion.policy.decide;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What to do about a stated problem.
public sealed interface Decided {
  /// @param allocation quantity by supplier, zero for those that get no order
  record Sources(Map<String, Integer> allocation) implements Decided {}

  /// Orders in the state that the problem names.
  record DualOrders(int regular, int expedite, Map<String, Integer> policy) implements Decided {}

  /// The order in the state that the problem names.
  record LostSalesOrder(int order, Map<String, Integer> policy) implements Decided {}

  /// Order up to S when the position is at or below s.
  record UpTo(int s, int S) implements Decided {}

  /// Order Q when the position falls to r.
  record Lot(int r, int Q) implements Decided {}

  /// @param expectedProfit null when the problem states costs alone
  record Level(double S, @Nullable Double expectedProfit) implements Decided {}

  /// @param fraction of demand that waits
  record EconomicQuantity(double Q, double fraction) implements Decided {}

  record Schedule(List<Double> orders) implements Decided {}

  /// @param orders of the periods whose prices are known
  /// @param now the last of them
  /// @param priceBlindCost of the same periods under the plan that takes no notice of prices
  record Purchases(List<Double> orders, double now, double priceBlindCost) implements Decided {}

  record Services(List<Stage> stages) implements Decided {}

  /// @param service the time it promises
  /// @param inbound the time after which all its inputs are there
  record Stage(String stage, int service, int inbound, double safetyStock, double cost) {}
}
