package aion.policy;

import java.math.BigDecimal;
import java.util.List;

/// A decision: the best order, what lost against it, and why not to wait.
///
/// @param best the cheapest in expectation
/// @param losers the best order of each other offer, then other quantities of the best offer, each
///   group cheapest first
/// @param referencePrice the lowest price of a unit among all options
/// @param urgency how soon to act
/// @param deadlineInDays days from today until the last day on which ordering `best` keeps the
///   service level; zero when today is that day or too late
/// @param usedUpInDays days until the stock is more likely than not used up without this order
/// @param probabilityShort of a shortage before even the fastest order arrives
public record Advice(
    Option best,
    List<Option> losers,
    BigDecimal referencePrice,
    Urgency urgency,
    int deadlineInDays,
    int usedUpInDays,
    double probabilityShort) {
  /// How soon to act.
  public enum Urgency {
    /// Even the fastest order may come too late.
    CRITICAL,
    /// The deadline lies before the next review.
    SOON,
    /// Ordering now is better than waiting, but nothing is in danger before the next review.
    WATCH
  }

  public Advice {
    losers = List.copyOf(losers);
  }

  /// Expected cost of covering the recommended quantity by this option.
  public double expectedCostOf(Option option) {
    return option.costOfCovering(best.quantity(), referencePrice);
  }
}
