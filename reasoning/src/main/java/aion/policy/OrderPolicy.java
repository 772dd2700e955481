package aion.policy;

import aion.forecast.DemandOverLeadTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Decides what to order now, by comparing the expected cost of every feasible order with that of
/// placing it one review later. The model is stated in `docs/RECOMMENDATIONS.md`.
public final class OrderPolicy {
  /// The version of the way in which orders are decided.
  public static final String VERSION = "order-policy/1";

  /// How far ahead the end of the stock and the deadline are looked for.
  static final int LATEST_DAY = 365;

  private final PolicySettings settings;

  public OrderPolicy(PolicySettings settings) {
    this.settings = settings;
  }

  /// The advice to order, or nothing when waiting for the next review is as good.
  public Optional<Advice> decide(Situation situation) {
    var ranked = rank(situation);
    if (ranked.isEmpty()) return Optional.empty();
    var reference = referencePrice(ranked);
    var best = ranked.getFirst();
    int deadline = deadlineOf(best.offer(), situation);
    double now = best.relativeCost(reference);
    double later =
        ranked.stream()
            .mapToDouble(o -> o.relativeCost(reference) + o.waitingGain())
            .min()
            .getAsDouble();
    if (deadline >= settings.reviewDays() && later <= now) return Optional.empty();
    double probabilityShort = probabilityShortBeforeFastest(situation);
    return Optional.of(
        new Advice(
            best,
            losers(best, ranked),
            reference,
            urgency(probabilityShort, deadline),
            deadline,
            situation.stock().usedUpOn(situation.demand(), 0.5, LATEST_DAY),
            probabilityShort));
  }

  /// What an order of a quantity comes to, whether or not its rules allow it.
  ///
  /// @param quantity above zero, with a price
  public Option weigh(Offer offer, BigDecimal quantity, Situation situation) {
    return evaluate(offer, needOf(offer, situation), quantity, Rounding.NONE, situation);
  }

  /// All feasible orders, cheapest in expectation first; none when nothing is needed.
  public List<Option> rank(Situation situation) {
    if (!situation.demand().hasDemand()) return List.of();
    var options =
        situation.offers().stream().flatMap(o -> optionsOf(o, situation).stream()).toList();
    var reference = referencePrice(options);
    return options.stream()
        .sorted(
            Comparator.comparingDouble((Option o) -> o.relativeCost(reference))
                .thenComparing(o -> o.offer().ref())
                .thenComparing(Option::quantity))
        .toList();
  }

  private static BigDecimal referencePrice(List<Option> options) {
    return options.stream()
        .map(Option::unitPrice)
        .min(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  private Advice.Urgency urgency(double probabilityShort, int deadline) {
    if (probabilityShort >= settings.criticalProbability()) return Advice.Urgency.CRITICAL;
    return deadline < settings.reviewDays() ? Advice.Urgency.SOON : Advice.Urgency.WATCH;
  }

  private List<Option> optionsOf(Offer offer, Situation situation) {
    var need = needOf(offer, situation);
    if (need.signum() <= 0) return List.of();
    var quantities = new LinkedHashMap<BigDecimal, Rounding>();
    var up = offer.atLeast(need);
    quantities.put(up.quantity().stripTrailingZeros(), up.by());
    offer
        .rules()
        .atMost(need)
        .filter(down -> down.quantity().compareTo(offer.prices().smallestQuantity()) >= 0)
        .ifPresent(down -> quantities.putIfAbsent(down.quantity().stripTrailingZeros(), down.by()));
    var longest = BigDecimal.valueOf(situation.demand().meanPerDay() * settings.longestCoverDays());
    for (var tier : offer.prices().tiers()) {
      if (tier.from().compareTo(up.quantity()) <= 0) continue;
      var raised = offer.atLeast(tier.from()).quantity();
      if (raised.compareTo(tier.from()) >= 0 && raised.compareTo(longest) <= 0)
        quantities.putIfAbsent(raised.stripTrailingZeros(), Rounding.UP_TO_PRICE_BREAK);
    }
    var options = new ArrayList<Option>();
    quantities.forEach((q, by) -> options.add(evaluate(offer, need, q, by, situation)));
    return options;
  }

  /// What lifts stock and open orders to the service level until the next order could arrive, and
  /// before that wherever an open order comes too late.
  private BigDecimal needOf(Offer offer, Situation situation) {
    var stock = situation.stock();
    double level = situation.serviceLevel();
    int arrives = offer.leadTime().medianDays();
    int covers = arrives + settings.reviewDays();
    double need =
        new DemandOverLeadTime(situation.demand(), offer.leadTime(), settings.reviewDays())
                .quantile(level)
            - stock.supplyBy(covers);
    for (var receipt : stock.receipts()) {
      int day = receipt.inDays();
      if (day > arrives && day <= covers)
        need =
            Math.max(need, situation.demand().over(day).quantile(level) - stock.supplyBy(day - 1));
    }
    return BigDecimal.valueOf(need)
        .setScale(6, RoundingMode.HALF_UP)
        .setScale(situation.scale(), RoundingMode.CEILING);
  }

  private Option evaluate(
      Offer offer, BigDecimal need, BigDecimal quantity, Rounding by, Situation situation) {
    var demand = situation.demand();
    var stock = situation.stock();
    double amount = quantity.doubleValue();
    int review = settings.reviewDays();
    double unitsShort = 0;
    double waitingShort = 0;
    double leftOver = 0;
    double leftOverWaiting = 0;
    for (var lead : offer.leadTime().probabilities().entrySet()) {
      int days = lead.getKey();
      double p = lead.getValue();
      unitsShort += p * stock.unitsShort(demand, days + review, new Stock.Arrival(days, amount));
      waitingShort += p * stock.unitsShort(demand, days + review);
      leftOver += p * leftOverAt(days, situation);
      leftOverWaiting += p * leftOverAt(days + review, situation);
    }
    var price = offer.prices().unitPriceAt(quantity);
    double unitShort = settings.stockOutCostFactor() * situation.unitCost().doubleValue();
    double perUnitDay = settings.holdingRate() / 365 * price.doubleValue();
    double perDay = demand.meanPerDay();
    double holding = perUnitDay * amount * (leftOver + amount / 2) / perDay;
    double holdingWaiting = perUnitDay * amount * (leftOverWaiting + amount / 2) / perDay;
    return new Option(
        offer,
        need,
        quantity,
        by,
        price,
        price.multiply(quantity),
        holding,
        unitsShort,
        unitShort * unitsShort,
        waitingShort,
        unitShort * waitingShort,
        unitShort * (waitingShort - unitsShort) + holdingWaiting - holding);
  }

  // E[(supply - D)+] = supply - E[D] + E[(D - supply)+]. Units are alike, so an order adds those
  // that are used last, after all that is on order.
  private static double leftOverAt(int day, Situation situation) {
    double supply = situation.stock().supplyInAll();
    var demand = situation.demand().over(day);
    return supply - demand.mean() + demand.expectedShortfall(supply);
  }

  private static int deadlineOf(Offer offer, Situation situation) {
    double tolerated = 1 - situation.serviceLevel() + 1e-12;
    int day = 0;
    while (day <= LATEST_DAY && probabilityShort(offer, day, situation) <= tolerated) day++;
    return Math.max(0, day - 1);
  }

  private static double probabilityShortBeforeFastest(Situation situation) {
    return situation.offers().stream()
        .mapToDouble(o -> probabilityShort(o, 0, situation))
        .min()
        .getAsDouble();
  }

  /// The probability that demand exceeds the stock before an order of that day arrives.
  private static double probabilityShort(Offer offer, int orderedOn, Situation situation) {
    double sum = 0;
    for (var lead : offer.leadTime().probabilities().entrySet()) {
      int day = orderedOn + lead.getKey();
      double supply = situation.stock().supplyBy(day - 1);
      sum += lead.getValue() * situation.demand().over(day).probabilityAbove(supply);
    }
    return sum;
  }

  private static List<Option> losers(Option best, List<Option> ranked) {
    var losers = new ArrayList<Option>();
    var offers = new HashSet<String>();
    offers.add(best.offer().ref());
    for (var option : ranked) if (offers.add(option.offer().ref())) losers.add(option);
    for (var option : ranked)
      if (option != best && option.offer().ref().equals(best.offer().ref())) losers.add(option);
    return losers;
  }
}
