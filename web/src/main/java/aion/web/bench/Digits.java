package aion.web.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as a report shows them.
final class Digits {
  private Digits() {}

  /// With so many decimals.
  static BigDecimal of(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
