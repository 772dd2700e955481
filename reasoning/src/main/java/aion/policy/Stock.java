package aion.policy;

import aion.forecast.Demand;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

  /// What is there once everything on order has come, if nothing is taken.
  double supplyInAll() {
    return available + receipts.stream().mapToDouble(ExpectedReceipt::amount).sum();
  }

  /// The first day by whose end the stock is used up with at least this probability, at most
  /// `latest`; `latest + 1` when there is none.
  public int usedUpOn(Demand demand, double probability, int latest) {
    for (int day = 0; day <= latest; day++)
      if (demand.over(day).probabilityAtLeast(supplyBy(day)) >= probability) return day;
    return latest + 1;
  }

  /// The units expected to be short until the end of a day. A unit that waits is short once: what
  /// an arrival does not make good is not counted again later.
  double unitsShort(Demand demand, int until) {
    return unitsShort(demand, until, new Arrival(until, 0));
  }

  double unitsShort(Demand demand, int until, Arrival order) {
    double supply = available;
    double units = 0;
    for (var arrival : arrivalsBefore(until, order)) {
      // What an arrival makes good was short until then.
      var soFar = demand.over(arrival.inDays);
      units += soFar.expectedShortfall(supply);
      supply += arrival.amount;
      units -= soFar.expectedShortfall(supply);
    }
    return units + demand.over(until).expectedShortfall(supply);
  }

  private List<Arrival> arrivalsBefore(int day, Arrival order) {
    return Stream.concat(
            receipts.stream().map(r -> new Arrival(r.inDays(), r.amount())), Stream.of(order))
        .filter(arrival -> arrival.inDays < day)
        .sorted(Comparator.comparingInt(Arrival::inDays))
        .toList();
  }
}
