package aion.ingest.sample;

import aion.ingest.sample.Suppliers.Offer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was paid over the two years. A share of each price follows the real months of a commodity;
/// the last month stands for today.
final class Prices {
  /// @param series the column's name in the World Bank's file
  /// @param share of the item's price that moves with it
  record Exposure(String item, String series, BigDecimal share) {}

  private static final int SCALE = 4;

  private final RealData real;
  private final YearMonth firstMonth;
  private final LocalDate end;
  private final Map<String, List<Exposure>> exposures = new LinkedHashMap<>();

  Prices(RealData real) {
    this.real = real;
    var row = Tables.read("real/commodity-months").getFirst();
    this.firstMonth = YearMonth.parse(row.getField("first"));
    this.end = YearMonth.parse(row.getField("last")).atEndOfMonth();
    exposures().forEach(e -> exposures.computeIfAbsent(e.item(), i -> new ArrayList<>()).add(e));
  }

  static List<Exposure> exposures() {
    return Tables.read("company/exposures").stream()
        .map(row ->
            new Exposure(
                row.getField("item"),
                row.getField("series"),
                new BigDecimal(row.getField("share"))))
        .toList();
  }

  /// Price of one base unit of an order of this size that was placed on this day.
  BigDecimal of(Offer offer, long quantity, int day) {
    var now = offer.priceFor(quantity);
    var price = now;
    for (var exposure : exposures.getOrDefault(offer.item(), List.of())) {
      var months = Tables.get(real.months(), exposure.series());
      var change = months.get(monthOf(day)).subtract(months.getLast());
      price =
          price.add(
              now.multiply(exposure.share())
                  .multiply(change)
                  .divide(months.getLast(), 12, RoundingMode.HALF_EVEN));
    }
    return price.setScale(SCALE, RoundingMode.HALF_EVEN);
  }

  /// The place of the real month, with the end of the last one taken for today.
  int monthOf(int day) {
    var month = YearMonth.from(end.minusDays(Days.COUNT - day));
    return (int) ChronoUnit.MONTHS.between(firstMonth, month);
  }
}
