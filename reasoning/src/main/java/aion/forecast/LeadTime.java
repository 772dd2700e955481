package aion.forecast;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many days an order takes from confirmation to receipt, as a distribution.
///
/// @param days the observed days, smallest first; one value when it is a promise
/// @param basis what the days rest on
public record LeadTime(List<Integer> days, Basis basis) {
  /// What a lead time rests on.
  public enum Basis {
    /// Deliveries of this item by this supplier.
    ITEM_DELIVERIES,
    /// Deliveries of all items by this supplier.
    SUPPLIER_DELIVERIES,
    /// What the offer promises; nothing was delivered yet that could prove it.
    PROMISE
  }

  public LeadTime {
    if (days.isEmpty() || days.stream().anyMatch(d -> d < 0))
      throw new IllegalArgumentException("No lead time can be taken from %s.".formatted(days));
    days = days.stream().sorted().toList();
  }

  public static LeadTime promised(int days) {
    return new LeadTime(List.of(days), Basis.PROMISE);
  }

  /// The middle of the days; with an even number of them, the upper of the whole days around it.
  public int medianDays() {
    return (int) Math.ceil(quantile(0.5));
  }

  public double quantile(double probability) {
    return EmpiricalDistribution.of(days).quantile(probability);
  }

  /// The different values with their probabilities, smallest first.
  public Map<Integer, Double> probabilities() {
    var all = new TreeMap<Integer, Double>();
    var counts = new TreeMap<Integer, Integer>();
    days.forEach(d -> counts.merge(d, 1, Integer::sum));
    counts.forEach((d, count) -> all.put(d, (double) count / days.size()));
    return all;
  }

  /// The same spread, so many days later; no value falls below zero.
  public LeadTime shifted(int by) {
    return new LeadTime(days.stream().map(d -> Math.max(0, d + by)).toList(), basis);
  }

  /// The whole days that an order of this age still needs: the mean of what longer deliveries took
  /// from there, at least one. An order older than every delivery counts as placed today.
  public int remainingDays(long age) {
    var longer = days.stream().filter(d -> d > age).mapToLong(d -> d - age).average();
    return Math.max(1, longer.isPresent() ? (int) Math.ceil(longer.getAsDouble()) : medianDays());
  }
}
