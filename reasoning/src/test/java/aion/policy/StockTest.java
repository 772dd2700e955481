package aion.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aion.forecast.DemandHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StockTest {
  @Test
  void units_short_equal_those_of_a_walk_through_the_days() {
    var random = new Random(5);
    for (int round = 0; round < 300; round++) {
      // Seven days are always taken as a circle, so that every length has the same windows.
      var daily = random.longs(7, 0, 10).toArray();
      var receipts = new ArrayList<ExpectedReceipt>();
      for (int i = random.nextInt(3); i > 0; i--)
        receipts.add(
            new ExpectedReceipt(
                1 + random.nextInt(8), random.nextInt(20), ExpectedReceipt.Promise.DATED));
      var stock = new Stock(random.nextInt(30), receipts);
      int until = 1 + random.nextInt(12);
      var order = new Stock.Arrival(random.nextInt(14), random.nextInt(25));

      double units = stock.unitsShort(DemandHistory.of(LocalDate.EPOCH, daily, 0), until, order);

      assertThat(units).isCloseTo(walk(daily, stock, until, order), within(1e-9));
    }
  }

  @Test
  void stock_for_six_days_lasts_six_days() {
    var demand = DemandHistory.of(LocalDate.EPOCH, new long[] {42, 42, 42, 42, 42, 42, 42}, 0);

    assertThat(new Stock(252, List.of()).usedUpOn(demand, 0.5, 365)).isEqualTo(6);
    assertThat(new Stock(0, List.of()).usedUpOn(demand, 0.5, 365)).isZero();
    assertThat(new Stock(252, List.of(receipt(3, 42))).usedUpOn(demand, 0.5, 365)).isEqualTo(7);
    assertThat(new Stock(1e9, List.of()).usedUpOn(demand, 0.5, 365)).isEqualTo(366);
  }

  private static ExpectedReceipt receipt(int inDays, double amount) {
    return new ExpectedReceipt(inDays, amount, ExpectedReceipt.Promise.DATED);
  }

  /// The mean over all starts of the units that were asked for when nothing was left.
  private static double walk(long[] daily, Stock stock, int until, Stock.Arrival order) {
    double sum = 0;
    for (int start = 0; start < daily.length; start++) {
      double left = stock.available() + (order.inDays() == 0 && until > 0 ? order.amount() : 0);
      for (int day = 1; day <= until; day++) {
        double wanted = daily[(start + day - 1) % daily.length];
        sum += Math.min(wanted, Math.max(0, wanted - left));
        left -= wanted;
        if (day == until) break;
        if (order.inDays() == day) left += order.amount();
        for (var receipt : stock.receipts()) if (receipt.inDays() == day) left += receipt.amount();
      }
    }
    return sum / daily.length;
  }
}
