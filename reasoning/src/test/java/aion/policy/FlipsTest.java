package aion.policy;

import static aion.policy.OrderPolicyTest.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlipsTest {
  private final OrderPolicy policy = new OrderPolicy(PolicySettings.DEFAULT);
  private final List<Flip> flips =
      new Flips(policy).of(story(), policy.decide(story()).orElseThrow());

  @Test
  void the_loser_wins_at_the_lead_time_named_and_at_no_longer_one() {
    var flip = only(Flip.ByLeadTime.class);

    assertThat(flip.offer().ref()).isEqualTo("SupplyOffer/A");
    assertThat(flip.days()).isEqualTo(6);
    assertThat(winnerWithLeadTimeOfA(6)).isEqualTo("SupplyOffer/A");
    assertThat(winnerWithLeadTimeOfA(7)).isEqualTo("SupplyOffer/B");
  }

  @Test
  void the_loser_wins_at_the_price_named_and_at_none_much_above() {
    var flip = only(Flip.ByPrice.class);

    assertThat(winnerWithPriceOfA(flip.unitPrice())).isEqualTo("SupplyOffer/A");
    assertThat(winnerWithPriceOfA(flip.unitPrice().add(new BigDecimal("48.1"))))
        .isEqualTo("SupplyOffer/B");
  }

  @Test
  void nothing_is_needed_at_the_demand_named() {
    var flip = only(Flip.ByDemand.class);

    double share = flip.perDay() / 42;
    assertThat(policy.decide(story().withDemandTimes(share))).isEmpty();
    assertThat(policy.decide(story().withDemandTimes(share + 0.0011))).isPresent();
  }

  @Test
  void the_smallest_change_comes_first() {
    assertThat(flips).extracting(Flip::change).isSorted();
  }

  private String winnerWithLeadTimeOfA(int days) {
    var a = story().offers().getFirst();
    return winner(a.with(a.leadTime().shifted(days - 8)));
  }

  private String winnerWithPriceOfA(BigDecimal price) {
    var a = story().offers().getFirst();
    return winner(new Offer(a.ref(), a.supplier(), a.rules(), PriceList.flat(price), a.leadTime()));
  }

  private String winner(Offer changed) {
    return policy.decide(story().with(changed)).orElseThrow().best().offer().ref();
  }

  private <T extends Flip> T only(Class<T> kind) {
    return flips.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }
}
