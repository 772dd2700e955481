package aion.forecast;

import aion.digest.Sha256;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The daily demand of a stock point, day after day without gaps, ending with the last whole day.
public final class DemandHistory implements Demand {
  /// The version of the way in which the record stands for the demand to come.
  public static final String VERSION = "demand-record/1";

  /// With fewer overlapping windows than this, the history is taken as a circle.
  static final int FEWEST_WINDOWS = 8;

  private final LocalDate firstDay;
  private final long[] sums;
  private final int scale;
  private final double factor;
  private final Map<Integer, EmpiricalDistribution> windows = new ConcurrentHashMap<>();

  private DemandHistory(LocalDate firstDay, long[] sums, int scale, double factor) {
    this.firstDay = firstDay;
    this.sums = sums;
    this.scale = scale;
    this.factor = factor;
  }

  /// @param increments net demand of each day from `firstDay` on, in increments of `10^-scale`;
  ///   below zero on a day with more returns than issues
  public static DemandHistory of(LocalDate firstDay, long[] increments, int scale) {
    var sums = new long[increments.length + 1];
    for (int i = 0; i < increments.length; i++) sums[i + 1] = Math.addExact(sums[i], increments[i]);
    return new DemandHistory(firstDay, sums, scale, 1);
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  /// How many days the history has.
  public int days() {
    return sums.length - 1;
  }

  /// Whether anything was demanded on the whole.
  @Override
  public boolean hasDemand() {
    return sums[days()] > 0;
  }

  /// Mean demand a day, in base units; zero without history.
  @Override
  public double meanPerDay() {
    return meanPerDay(days());
  }

  /// Mean demand a day over the last `lastDays` days, or over all when there are fewer.
  public double meanPerDay(int lastDays) {
    int span = Math.min(lastDays, days());
    return span == 0
        ? 0
        : (sums[days()] - sums[days() - span]) / (Math.pow(10, scale) * span) * factor;
  }

  /// The demand over so many days: the sums of all overlapping windows of that length. With fewer
  /// than eight such windows the history is wrapped around, as in the circular block bootstrap of
  /// Politis & Romano (1992).
  ///
  /// @throws IllegalStateException when the history is empty
  @Override
  public EmpiricalDistribution over(int length) {
    if (days() == 0) throw new IllegalStateException("There is no day of history.");
    return windows.computeIfAbsent(length, this::windowsOf);
  }

  /// The history as it would be with `factor` times the demand; the factor is above zero.
  @Override
  public DemandHistory scaled(double by) {
    var scaled = new DemandHistory(firstDay, sums, scale, factor * by);
    windows.forEach((length, all) -> scaled.windows.put(length, all.scaled(by)));
    return scaled;
  }

  /// The demand of the whole weeks up to the last day, in base units, oldest first.
  double[] weeks() {
    var weeks = new double[days() / 7];
    int first = days() % 7;
    Arrays.setAll(weeks, week -> amount(sumOf(first + 7 * week, 7)) * factor);
    return weeks;
  }

  /// The history as it was after its first days.
  DemandHistory until(int length) {
    return new DemandHistory(firstDay, Arrays.copyOf(sums, length + 1), scale, factor);
  }

  /// The last days of the history; all of it when it has no more.
  DemandHistory last(int length) {
    int dropped = days() - Math.min(length, days());
    var rest = Arrays.copyOfRange(sums, dropped, sums.length);
    for (int i = rest.length - 1; i >= 0; i--) rest[i] -= rest[0];
    return new DemandHistory(firstDay.plusDays(dropped), rest, scale, factor);
  }

  /// A digest of all its days.
  String digest() {
    return Sha256.hexOf(firstDay + " " + scale + " " + factor + " " + Arrays.toString(sums));
  }

  private EmpiricalDistribution windowsOf(int length) {
    if (length == 0) return EmpiricalDistribution.of(0.0);
    int plain = days() - length + 1;
    var sample = new double[plain >= FEWEST_WINDOWS ? plain : days()];
    Arrays.setAll(sample, start -> amount(sumOf(start, length)) * factor);
    return EmpiricalDistribution.of(sample);
  }

  private long sumOf(int start, int length) {
    int rounds = length / days();
    int end = start + length % days();
    long whole = Math.multiplyExact((long) rounds, sums[days()]);
    return end <= days()
        ? whole + sums[end] - sums[start]
        : whole + sums[days()] - sums[start] + sums[end - days()];
  }

  // A quotient of whole numbers is the double nearest to the decimal: no drift from adding up.
  private double amount(long increments) {
    return increments / Math.pow(10, scale);
  }
}
