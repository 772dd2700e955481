package aion.policy.stated;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One need, several suppliers: how much from whom. Quantities are whole numbers of the smallest
/// increment.
///
/// @param latePenalty of a unit for each day that it comes after it is due
/// @param excessCost of a unit above the need
/// @param mostInAll what can be taken in altogether, such as room; null when there is no limit
public record OrderAllocation(
    int need,
    double dueInDays,
    double latePenalty,
    double excessCost,
    @Nullable Integer mostInAll,
    List<Source> suppliers)
    implements StatedProblem {
  /// What a supplier asks and allows. An order is nothing, or a whole number of lots between the
  /// minimum and the capacity.
  ///
  /// @param incremental whether a price holds only for the units above its break, else for all
  public record Source(
      String id,
      List<PriceBreak> prices,
      boolean incremental,
      int minimum,
      int lot,
      int capacity,
      double fixedCost,
      double leadTimeDays) {
    public Source {
      prices = List.copyOf(prices);
    }

    /// The smallest quantity that may be ordered.
    public int smallest() {
      return Math.max(1, Math.ceilDiv(minimum, lot)) * lot;
    }

    /// The largest quantity that may be ordered; zero when there is none.
    public int largest() {
      int most = capacity / lot * lot;
      return most < smallest() ? 0 : most;
    }
  }

  public OrderAllocation {
    suppliers = List.copyOf(suppliers);
  }

  /// What an order costs besides the cost of excess: units, the fixed cost and the delay.
  public double costOf(Source source, int quantity) {
    if (quantity == 0) return 0;
    double days = Math.max(0, source.leadTimeDays() - dueInDays);
    return PriceBreak.purchase(source.prices(), source.incremental(), quantity)
        + source.fixedCost()
        + latePenalty * days * quantity;
  }
}
