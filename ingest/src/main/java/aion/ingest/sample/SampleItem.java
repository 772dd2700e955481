package aion.ingest.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An item of the sample company.
///
/// @param kind a code of the ontology's scheme of item kinds
/// @param unit the base unit's UN/ECE code
record SampleItem(
    String sku,
    String name,
    String alias,
    String kind,
    String unit,
    String category,
    String serviceLevel) {

  boolean isProduct() {
    return kind.equals("product");
  }

  /// Decimals in which stock of the item is kept.
  int decimals() {
    return unit.equals("H87") ? 0 : 3;
  }

  /// The amount as a whole number of the smallest increments, rounded up.
  long increments(BigDecimal amount) {
    return amount.movePointRight(decimals()).setScale(0, RoundingMode.CEILING).longValueExact();
  }

  String text(long increments) {
    return BigDecimal.valueOf(increments, decimals()).stripTrailingZeros().toPlainString();
  }
}
