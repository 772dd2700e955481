package aion.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what would flip an advice, by deciding again under changed facts.
public final class Flips {
  private static final int RUNNERS_UP = 2;
  private static final int MOST_DAYS = 30;
  private static final int PERMILLE = 1000;

  private final OrderPolicy policy;

  public Flips(OrderPolicy policy) {
    this.policy = policy;
  }

  /// The flips, the smallest change first.
  public List<Flip> of(Situation situation, Advice advice) {
    var flips = new ArrayList<Flip>();
    advice.losers().stream()
        .map(Option::offer)
        .filter(o -> !o.ref().equals(advice.best().offer().ref()))
        .limit(RUNNERS_UP)
        .forEach(offer -> {
          byLeadTime(situation, offer).ifPresent(flips::add);
          byPrice(situation, offer).ifPresent(flips::add);
        });
    byDemand(situation).ifPresent(flips::add);
    flips.sort(Comparator.comparingDouble(Flip::change));
    return List.copyOf(flips);
  }

  private Optional<Flip> byLeadTime(Situation situation, Offer offer) {
    int median = offer.leadTime().medianDays();
    for (int days = median - 1; days >= Math.max(0, median - MOST_DAYS); days--) {
      var sooner = offer.with(offer.leadTime().shifted(days - median));
      if (winner(situation.with(sooner), offer).isPresent())
        return Optional.of(new Flip.ByLeadTime(sooner, days, 1 - (double) days / median));
    }
    return Optional.empty();
  }

  private Optional<Flip> byPrice(Situation situation, Offer offer) {
    int wins = PERMILLE / 2;
    int loses = PERMILLE;
    if (winner(situation.with(cheaper(offer, wins)), offer).isEmpty()) return Optional.empty();
    while (loses - wins > 1) {
      int middle = (wins + loses) / 2;
      if (winner(situation.with(cheaper(offer, middle)), offer).isPresent()) wins = middle;
      else loses = middle;
    }
    int found = wins;
    return winner(situation.with(cheaper(offer, found)), offer)
        .map(won -> new Flip.ByPrice(offer, won.unitPrice(), 1 - (double) found / PERMILLE));
  }

  private Optional<Flip> byDemand(Situation situation) {
    int quiet = 0;
    int needs = PERMILLE;
    while (needs - quiet > 1) {
      int middle = (quiet + needs) / 2;
      boolean waits =
          policy.decide(situation.withDemandTimes((double) middle / PERMILLE)).isEmpty();
      if (waits) quiet = middle;
      else needs = middle;
    }
    double share = (double) quiet / PERMILLE;
    return quiet == 0
        ? Optional.empty()
        : Optional.of(new Flip.ByDemand(situation.demand().meanPerDay() * share, 1 - share));
  }

  private Optional<Option> winner(Situation changed, Offer offer) {
    return policy.rank(changed).stream()
        .findFirst()
        .filter(best -> best.offer().ref().equals(offer.ref()));
  }

  private static Offer cheaper(Offer offer, int permille) {
    return offer.withPricesTimes(BigDecimal.valueOf(permille, 3));
  }
}
