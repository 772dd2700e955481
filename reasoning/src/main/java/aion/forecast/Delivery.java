package aion.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A purchase order line that arrived in full.
///
/// @param item the item's ref
/// @param confirmed null when the supplier never confirmed
/// @param promised null when nobody promised a day
record Delivery(
    String item, @Nullable LocalDate confirmed, @Nullable LocalDate promised, LocalDate received) {

  static List<Integer> leadTimesOf(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::leadTimeDays).filter(Objects::nonNull).toList();
  }

  /// The days by which deliveries with a promised day came late, the least first; zero for those
  /// that did not.
  static List<Integer> daysLateOf(List<Delivery> deliveries) {
    return deliveries.stream()
        .filter(delivery -> delivery.promised != null)
        .map(delivery ->
            (int) Math.max(0, ChronoUnit.DAYS.between(delivery.promised, delivery.received)))
        .sorted()
        .toList();
  }

  static LeadTimeRecord recordOf(List<Delivery> deliveries) {
    var days = leadTimesOf(deliveries);
    var spread = days.isEmpty() ? null : EmpiricalDistribution.of(days);
    var promised = deliveries.stream().filter(d -> d.promised != null).toList();
    return new LeadTimeRecord(
        deliveries.size(),
        spread == null ? null : spread.quantile(0.1),
        spread == null ? null : spread.quantile(0.5),
        spread == null ? null : spread.quantile(0.9),
        promised.isEmpty()
            ? null
            : (double) promised.stream().filter(Delivery::onTime).count() / promised.size());
  }

  private @Nullable Integer leadTimeDays() {
    return confirmed == null
        ? null
        : Integer.valueOf((int) Math.max(0, ChronoUnit.DAYS.between(confirmed, received)));
  }

  private boolean onTime() {
    return promised != null && !received.isAfter(promised);
  }
}
