package aion.forecast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The deliveries of suppliers, read once, as lead times of their offers.
public final class LeadTimes {
  /// How probable it must be that an order has come by a day that cards rest on.
  private static final double BELIEVED = 0.8;

  private final Map<String, List<Delivery>> bySupplier;
  private final ForecastSettings settings;

  LeadTimes(Map<String, List<Delivery>> bySupplier, ForecastSettings settings) {
    this.bySupplier = Map.copyOf(bySupplier);
    this.settings = settings;
  }

  /// Pooled from three layers: the promise is what is believed of the supplier before it delivered,
  /// and counts as a few deliveries; its deliveries of other items are what is believed of this
  /// item, and count as some deliveries at most.
  ///
  /// @param supplier the supplier's ref
  /// @param item the item's ref
  public LeadTime of(String supplier, String item, int promisedDays) {
    var all = bySupplier.getOrDefault(supplier, List.of());
    var ofOthers = Delivery.leadTimesOf(all.stream().filter(d -> !d.item().equals(item)).toList());
    var ofItem = Delivery.leadTimesOf(deliveries(supplier, item));
    var promise = new TreeMap<>(Map.of(promisedDays, 1.0));
    var ofSupplier = Pool.of(promise, settings.supplierDeliveries(), ofOthers);
    double strength =
        Math.min(settings.itemDeliveries(), settings.supplierDeliveries() + ofOthers.size());
    return new LeadTime(
        Pool.of(ofSupplier, strength, ofItem), ofItem.size(), ofOthers.size(), promisedDays);
  }

  /// By how many days after their promised day four of five orders of the supplier have come, none
  /// before it; that it keeps its word is believed as firmly as after some deliveries in time.
  public int delayOf(String supplier) {
    var late = Delivery.daysLateOf(bySupplier.getOrDefault(supplier, List.of()));
    var word = new TreeMap<>(Map.of(0, 1.0));
    return Pool.quantile(Pool.of(word, settings.itemDeliveries(), late), BELIEVED);
  }

  /// What is told of deliveries: of the item when there are enough deliveries of it, else of the
  /// supplier.
  public LeadTimeRecord recordOf(String supplier, String item) {
    var ofItem = deliveries(supplier, item);
    return Delivery.leadTimesOf(ofItem).size() >= settings.itemDeliveries()
        ? Delivery.recordOf(ofItem)
        : recordOf(supplier);
  }

  /// By how many days at most nine of ten deliveries came late, zero when they were in time.
  Optional<Integer> findDaysLate(String supplier) {
    var late = Delivery.daysLateOf(bySupplier.getOrDefault(supplier, List.of()));
    if (late.size() < settings.supplierDeliveries()) return Optional.empty();
    return Optional.of(late.get((int) Math.ceil(0.9 * late.size()) - 1));
  }

  public LeadTimeRecord recordOf(String supplier) {
    return Delivery.recordOf(bySupplier.getOrDefault(supplier, List.of()));
  }

  private List<Delivery> deliveries(String supplier, String item) {
    return bySupplier.getOrDefault(supplier, List.of()).stream()
        .filter(d -> d.item().equals(item))
        .toList();
  }
}
