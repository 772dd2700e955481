package aion.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long the stock on hand of positions lasts at the demand of the last 180 days.
public final class Cover {
  private static final int LAST_DAYS = 180;
  private static final int DECIMALS = 3;

  /// @param dailyDemand mean demand a day in base units, above zero
  /// @param coverDays days the stock on hand lasts; zero when there is none
  public record Figures(BigDecimal dailyDemand, double coverDays) {}

  private final DemandRecord record;

  public Cover(DemandRecord record) {
    this.record = record;
  }

  /// By the position's ref; a position without demand is absent.
  public Map<String, Figures> of(Collection<String> positions) {
    var figures = new HashMap<String, Figures>();
    for (var row : record.read(positions)) {
      double perDay = record.historyOf(List.of(row)).meanPerDay(LAST_DAYS);
      if (perDay <= 0) continue;
      double onHand = Math.max(0, row.onHand()) / Math.pow(10, row.scale());
      figures.put(
          row.position(),
          new Figures(
              BigDecimal.valueOf(perDay).setScale(DECIMALS, RoundingMode.HALF_UP),
              onHand / perDay));
    }
    return figures;
  }
}
