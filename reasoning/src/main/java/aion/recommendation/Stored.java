package aion.recommendation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// How the graph stores amounts, money and time, and back.
final class Stored {
  private static final int MONEY_SCALE = 6;
  private static final int CENTS = 2;

  private Stored() {}

  static BigDecimal amount(Value increments, int scale) {
    return BigDecimal.valueOf(increments.asLong(), scale);
  }

  static @Nullable BigDecimal amountOrNull(Value increments, int scale) {
    return increments.isNull() ? null : amount(increments, scale);
  }

  static long increments(BigDecimal amount, int scale) {
    return amount.movePointRight(scale).longValueExact();
  }

  static BigDecimal money(Value millionths) {
    return BigDecimal.valueOf(millionths.asLong(), MONEY_SCALE);
  }

  static @Nullable BigDecimal moneyOrNull(Value millionths) {
    return millionths.isNull() ? null : money(millionths);
  }

  /// An expected cost in millionths, rounded to hundredths: it is an estimate.
  static long millionths(double cost) {
    return BigDecimal.valueOf(cost)
        .setScale(CENTS, RoundingMode.HALF_UP)
        .movePointRight(MONEY_SCALE)
        .longValueExact();
  }

  static ZonedDateTime utc(ZonedDateTime time) {
    return time.withZoneSameInstant(ZoneOffset.UTC);
  }

  static @Nullable String textOrNull(Value value) {
    return value.isNull() ? null : value.asString();
  }
}
