package aion.policy;

import aion.forecast.DemandHistory;
import java.util.Comparator;
import java.util.List;

/// What is there and what will come, against a demand: where shortage is reckoned.
///
/// @param available in base units
/// @param receipts soonest first
public record Stock(double available, List<ExpectedReceipt> receipts) {
  /// Goods that reach the stock at the end of a day.
  record Arrival(int inDays, double amount) {}

  public Stock {
    receipts = receipts.stream().sorted(Comparator.comparingInt(ExpectedReceipt::inDays)).toList();
  }

  /// What is there by the end of a day if nothing is taken until then.
  public double supplyBy(int day) {
    double sum = available;
    for (var receipt : receipts) if (receipt.inDays() <= day) sum += receipt.amount();
    return sum;
  }

  /// The first day by whose end the stock is used up with at least this probability, at most
  /// `latest`; `latest + 1` when there is none.
  public int usedUpOn(DemandHistory demand, double probability, int latest) {
    for (int day = 0; day <= latest; day++)
      if (demand.over(day).probabilityAtLeast(supplyBy(day)) >= probability) return day;
    return latest + 1;
  }

  /// The units expected to be short until the end of a day. A unit that waits is short once: what
  /// an arrival does not make good is not counted again later.
  double unitsShort(DemandHistory demand, int until) {
    return unitsShort(demand, until, new Arrival(until, 0));
  }

  double unitsShort(DemandHistory demand, int until, Arrival order) {
    double supply = available;
    double units = 0;
    boolean waiting = true;
    for (var receipt : receipts) {
      if (waiting && order.inDays < receipt.inDays()) {
        units += madeGood(demand, until, order, supply);
        supply += order.amount;
        waiting = false;
      }
      var arrival = new Arrival(receipt.inDays(), receipt.amount());
      units += madeGood(demand, until, arrival, supply);
      if (arrival.inDays < until) supply += arrival.amount;
    }
    if (waiting) {
      units += madeGood(demand, until, order, supply);
      if (order.inDays < until) supply += order.amount;
    }
    return units + demand.over(until).expectedShortfall(supply);
  }

  // The units short just before an arrival that it makes good: they were short, and are no more.
  private static double madeGood(DemandHistory demand, int until, Arrival arrival, double supply) {
    if (arrival.inDays >= until || arrival.amount == 0) return 0;
    var soFar = demand.over(arrival.inDays);
    return soFar.expectedShortfall(supply) - soFar.expectedShortfall(supply + arrival.amount);
  }
}
