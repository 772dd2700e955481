package aion.stock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// How much of an item one pack holds.
///
/// @param unit the code of the pack's unit
/// @param contains increments of the item
/// @param supplier whose goods come so; null when all do
/// @param from the first day it holds; null when it always did
/// @param to the last day it holds; null when it holds until further notice
record Pack(
    String unit,
    long contains,
    @Nullable String supplier,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /// The pack that holds comes last: after those for all suppliers a supplier's own, and of these
  /// the one that began last. Packs that began on one day keep the order of their codes.
  private static final Comparator<Pack> BY_WEIGHT =
      Comparator.comparing((Pack pack) -> pack.supplier != null)
          .thenComparing(pack -> pack.from == null ? LocalDate.MIN : pack.from);

  static Pack from(Value row) {
    return new Pack(
        row.get("unit").asString(),
        row.get("contains").asLong(),
        row.get("supplier").isNull() ? null : row.get("supplier").asString(),
        row.get("from").isNull() ? null : row.get("from").asLocalDate(),
        row.get("to").isNull() ? null : row.get("to").asLocalDate());
  }

  /// The pack of a unit that holds on a day for goods of a supplier.
  ///
  /// @param packs in the order of their codes
  /// @param supplier null for goods that come from no order
  static Optional<Pack> holding(
      List<Pack> packs, String unit, LocalDate day, @Nullable String supplier) {
    return packs.stream()
        .filter(pack -> pack.unit.equals(unit) && pack.holdsOn(day))
        .filter(pack -> pack.supplier == null || pack.supplier.equals(supplier))
        .sorted(BY_WEIGHT)
        .reduce((_, heavier) -> heavier);
  }

  private boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
