package aion.forecast;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The deliveries of suppliers, read once, as lead times of their offers.
public final class LeadTimes {
  private final Map<String, List<Delivery>> bySupplier;
  private final ForecastSettings settings;

  LeadTimes(Map<String, List<Delivery>> bySupplier, ForecastSettings settings) {
    this.bySupplier = Map.copyOf(bySupplier);
    this.settings = settings;
  }

  /// From the supplier's deliveries of this item when there are enough, else from all its
  /// deliveries, else the promise.
  ///
  /// @param supplier the supplier's ref
  /// @param item the item's ref
  public LeadTime of(String supplier, String item, int promisedDays) {
    var ofItem = Delivery.leadTimesOf(deliveries(supplier, item));
    if (ofItem.size() >= settings.itemDeliveries())
      return new LeadTime(ofItem, LeadTime.Basis.ITEM_DELIVERIES);
    var ofAll = Delivery.leadTimesOf(bySupplier.getOrDefault(supplier, List.of()));
    return ofAll.size() >= settings.supplierDeliveries()
        ? new LeadTime(ofAll, LeadTime.Basis.SUPPLIER_DELIVERIES)
        : LeadTime.promised(promisedDays);
  }

  /// The record on which [#of] rests: of the item when there are enough deliveries of it, else of
  /// the supplier.
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
