package aion.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class PricesTest {
  private final Prices prices = new Prices(RealData.shipped());
  private final Suppliers suppliers = Suppliers.shipped();

  @Test
  void are_todays_in_the_last_real_month() {
    var offer = suppliers.offersOf("CU-WND").getFirst();

    assertThat(prices.of(offer, 400, Days.LAST)).isEqualByComparingTo(offer.unitPrice());
  }

  @Test
  void follow_the_real_months_by_the_exposed_share() {
    var offer = suppliers.offersOf("CU-WND").getFirst();

    // Copper stood at 9648.17 in the first month and stands at 13543.19 in the last; four fifths of
    // the price of winding wire move with it: 14.80 x (1 + 0.80 x (9648.17 / 13543.19 - 1)).
    assertThat(prices.of(offer, 400, 0)).isEqualByComparingTo("11.3948");
  }

  @Test
  void pass_through_all_24_months() {
    assertThat(prices.monthOf(0)).isZero();
    assertThat(prices.monthOf(Days.LAST)).isEqualTo(RealExtracts.MONTHS - 1);
  }

  @Test
  void are_exposed_by_at_most_nine_tenths() {
    var shares = new HashMap<String, BigDecimal>();

    Prices.exposures().forEach(e -> shares.merge(e.item(), e.share(), BigDecimal::add));

    assertThat(shares.values()).allMatch(share -> share.compareTo(new BigDecimal("0.9")) <= 0);
  }
}
