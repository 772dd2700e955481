package aion.forecast;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many days an order takes from confirmation to receipt, as a distribution over whole days.
///
/// @param probabilities by day; they add up to one
/// @param ofItem how many deliveries of the item it rests on
/// @param ofOthers how many deliveries of the supplier's other items it rests on
/// @param promisedDays what the offer promises
public record LeadTime(
    SortedMap<Integer, Double> probabilities, int ofItem, int ofOthers, int promisedDays) {
  /// The version of the way in which lead times are made.
  public static final String VERSION = "lead-time/2";

  private static final double ROUNDING = 1e-9;

  /// What a lead time rests on, besides the promise.
  public enum Basis {
    /// Deliveries of this item by this supplier, among others.
    ITEM_DELIVERIES,
    /// Deliveries of other items by this supplier.
    SUPPLIER_DELIVERIES,
    /// Nothing was delivered yet that could prove the promise.
    PROMISE
  }

  public LeadTime {
    if (probabilities.isEmpty() || probabilities.firstKey() < 0)
      throw new IllegalArgumentException(
          "No lead time can be taken from %s.".formatted(probabilities.keySet()));
    probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
  }

  public static LeadTime promised(int days) {
    return new LeadTime(new TreeMap<>(Map.of(days, 1.0)), 0, 0, days);
  }

  /// Each of the days alike, as from deliveries of the item alone.
  public static LeadTime of(List<Integer> days) {
    var seen = Pool.seen(days);
    var leadTime = new LeadTime(seen, days.size(), 0, 0);
    return new LeadTime(seen, days.size(), 0, leadTime.medianDays());
  }

  public Basis basis() {
    if (ofItem > 0) return Basis.ITEM_DELIVERIES;
    return ofOthers > 0 ? Basis.SUPPLIER_DELIVERIES : Basis.PROMISE;
  }

  /// The day by which it is as likely as not to have come.
  public int medianDays() {
    return quantile(0.5);
  }

  /// The first day by which it has come with this probability.
  public int quantile(double probability) {
    return Pool.quantile(probabilities, probability);
  }

  /// The same spread, so many days later; no value falls below zero.
  public LeadTime shifted(int by) {
    var moved = new TreeMap<Integer, Double>();
    probabilities.forEach((day, p) -> moved.merge(Math.max(0, day + by), p, Double::sum));
    return new LeadTime(moved, ofItem, ofOthers, promisedDays);
  }

  /// The whole days that an order of this age still needs: the mean of what longer deliveries take
  /// from there, at least one. An order older than every delivery counts as placed today.
  public int remainingDays(long age) {
    double days = 0;
    double weight = 0;
    for (var longer : probabilities.entrySet())
      if (longer.getKey() > age) {
        days += longer.getValue() * (longer.getKey() - age);
        weight += longer.getValue();
      }
    return Math.max(1, weight == 0 ? medianDays() : (int) Math.ceil(days / weight - ROUNDING));
  }
}
