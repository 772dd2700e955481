package aion.recommendation;

import aion.forecast.Demand;
import aion.forecast.DemandHistory;
import aion.forecast.DemandOverLeadTime;
import aion.forecast.ForecastDemand;
import aion.forecast.LeadTime;
import aion.forecast.Vintage;
import aion.policy.Advice;
import aion.policy.ExpectedReceipt;
import aion.policy.Flip;
import aion.policy.Offer;
import aion.policy.Option;
import aion.policy.OrderPolicy;
import aion.policy.PolicySettings;
import aion.policy.Rounding;
import aion.quantity.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts an advice into sentences: which one fits, and its values.
final class Sentences {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final MathContext THRESHOLD = new MathContext(4, RoundingMode.FLOOR);
  private static final int LONG_COVER = 365;

  private final Dossier dossier;
  private final Advice advice;
  private final PolicySettings settings;
  private final String unit;

  Sentences(Dossier dossier, Advice advice, PolicySettings settings) {
    this.dossier = dossier;
    this.advice = advice;
    this.settings = settings;
    this.unit = Units.shipped().get(dossier.point().unit()).symbol();
  }

  Message headline() {
    var best = advice.best();
    var rival = rival();
    if (rival.isEmpty())
      return best.rounding() == Rounding.UP_TO_PRICE_BREAK
          ? about("headline.priceBreak", best)
              .with("urgency", urgency())
              .with("needed", number(best.needed()))
              .with("saving", price(breakSaving(best)))
          : about("headline.onlySupplier", best).with("urgency", urgency());
    int sooner = arrival(rival.get()) - arrival(best);
    var saving = rival.get().unitPrice().subtract(best.unitPrice()).multiply(best.quantity());
    var key =
        sooner > 0
            ? (saving.signum() > 0 ? "headline.soonerAndCheaper" : "headline.sooner")
            : (saving.signum() > 0 ? "headline.cheaper" : "headline.best");
    var message = about(key, best).with("urgency", urgency());
    if (sooner > 0) message = message.with("days", sooner);
    if (!key.equals("headline.best"))
      message = message.with("other", dossier.supplierName(rival.get().offer().ref()));
    if (saving.signum() > 0) message = message.with("saving", price(saving));
    return sooner > 0 ? message : message.with("offers", dossier.offers().size());
  }

  Message alternative(Option option) {
    var best = advice.best();
    var message = about("alternative.offer", option).with("short", units(option.unitsShort()));
    if (option.offer().ref().equals(best.offer().ref()))
      return new Message("alternative.quantity", message.arguments())
          .with("difference", price(costDifference(option)));
    var dearer = option.unitPrice().subtract(best.unitPrice()).multiply(best.quantity());
    int later = arrival(option) - arrival(best);
    boolean against = dearer.signum() * later < 0;
    return message
        .with("price", choose(dearer.signum(), "less", "same", "more"))
        .with("difference", price(dearer.abs()))
        .with("join", against ? "but" : "and")
        .with("arrival", choose(later, "sooner", "same", "later"))
        .with("days", Math.abs(later));
  }

  Message stock() {
    int cover = advice.usedUpInDays();
    return Message.of(cover > LONG_COVER ? "evidence.stockLongLasting" : "evidence.stock")
        .with("available", number(dossier.point().available()))
        .with("unit", unit)
        .with("location", dossier.point().locationName())
        .with("cover", Math.min(cover, LONG_COVER));
  }

  Message demand() {
    var situation = dossier.situation();
    var best = advice.best().offer();
    var overLead = new DemandOverLeadTime(situation.demand(), best.leadTime(), 0);
    return basis(situation.demand())
        .with("perDay", rounded(situation.demand().meanPerDay()))
        .with("unit", unit)
        .with("supplier", dossier.supplierName(best.ref()))
        .with("median", amount(overLead.quantile(0.5)))
        .with("level", share(situation.serviceLevel()))
        .with("high", amount(overLead.quantile(situation.serviceLevel())));
  }

  private static Message basis(Demand demand) {
    return switch (demand) {
      case DemandHistory record -> Message.of("evidence.demand").with("historyDays", record.days());
      case ForecastDemand forecast ->
          Forecasts.models(forecast.vintage(), "evidence.demandForecast")
              .with("version", Vintage.VERSION);
    };
  }

  /// The versions of the models that the advice rests on.
  String model() {
    var demand =
        switch (dossier.situation().demand()) {
          case DemandHistory _ -> DemandHistory.VERSION;
          case ForecastDemand _ -> Vintage.VERSION;
        };
    return String.join(" ", OrderPolicy.VERSION, demand, LeadTime.VERSION);
  }

  Message leadTime(Offer offer) {
    var record = dossier.record(offer.ref());
    var supplier = dossier.supplierName(offer.ref());
    var leadTime = offer.leadTime();
    if (leadTime.basis() == LeadTime.Basis.PROMISE)
      return Message.of("evidence.leadTimePromised")
          .with("supplier", supplier)
          .with("days", leadTime.medianDays())
          .with("deliveries", record.deliveries());
    var message =
        Message.of(record.onTimeShare() == null ? "evidence.leadTimeUndated" : "evidence.leadTime")
            .with("supplier", supplier)
            .with("ofItem", leadTime.ofItem())
            .with("ofOthers", leadTime.ofOthers())
            .with("promised", leadTime.promisedDays())
            .with("low", leadTime.quantile(0.1))
            .with("median", leadTime.medianDays())
            .with("high", leadTime.quantile(0.9));
    var onTime = record.onTimeShare();
    return onTime == null ? message : message.with("onTime", share(onTime));
  }

  Message openOrders() {
    var lines = dossier.lines();
    if (lines.isEmpty()) return Message.of("evidence.noOpenOrders");
    var sum = lines.stream().map(OpenLine::outstanding).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Message.of("evidence.openOrders")
        .with("lines", lines.size())
        .with("quantity", number(sum))
        .with("unit", unit)
        .with("doubted", countOf(ExpectedReceipt.Promise.DOUBTED))
        .with("late", countOf(ExpectedReceipt.Promise.LATE))
        .with("undated", countOf(ExpectedReceipt.Promise.UNDATED));
  }

  Message rounding() {
    var best = advice.best();
    var message =
        Message.of("evidence.rounding")
            .with("needed", number(best.needed()))
            .with("quantity", number(best.quantity()))
            .with("unit", unit)
            .with("level", share(dossier.situation().serviceLevel()))
            .with("rounding", best.rounding().name())
            .with("maximum", number(maximumOf(best)));
    var sold = best.offer().rules().sellingUnit();
    return sold == null || !sold.countOf(best.quantity()).isWhole()
        ? message
        : message
            .with("sold", number(new BigDecimal(sold.countOf(best.quantity()).numerator())))
            .with("sellingUnit", sold.unit().symbol());
  }

  /// The most that is ordered at once; the quantity itself when there is none.
  private static BigDecimal maximumOf(Option option) {
    var maximum = option.offer().rules().maximum();
    return maximum == null ? option.quantity() : maximum;
  }

  Message waiting() {
    return Message.of("evidence.waiting")
        .with("days", settings.reviewDays())
        .with("waiting", units(advice.best().unitsShortWaiting()))
        .with("now", units(advice.best().unitsShort()))
        .with("unit", unit);
  }

  /// About the offers that could not be compared.
  List<Message> leftOut() {
    var messages = new ArrayList<Message>();
    if (dossier.leftOut() > 0)
      messages.add(Message.of("evidence.otherCurrency").with("offers", dossier.leftOut()));
    if (dossier.impossible() > 0)
      messages.add(Message.of("evidence.impossible").with("offers", dossier.impossible()));
    return messages;
  }

  Message flip(Flip flip) {
    return switch (flip) {
      case Flip.ByLeadTime lead ->
          Message.of("flip.leadTime")
              .with("supplier", dossier.supplierName(lead.offer().ref()))
              .with("days", lead.days());
      case Flip.ByPrice price ->
          Message.of("flip.price")
              .with("supplier", dossier.supplierName(price.offer().ref()))
              .with("price", price(price.unitPrice().round(THRESHOLD)));
      case Flip.ByDemand demand ->
          Message.of("flip.demand")
              .with(
                  "perDay",
                  number(
                      BigDecimal.valueOf(demand.perDay())
                          .round(new MathContext(3, RoundingMode.FLOOR))))
              .with("unit", unit);
    };
  }

  /// By how much the option is expected to cost more than the best.
  BigDecimal costDifference(Option option) {
    return BigDecimal.valueOf(advice.expectedCostOf(option) - advice.expectedCostOf(advice.best()))
        .setScale(2, RoundingMode.HALF_UP);
  }

  String urgency() {
    return advice.urgency().name().toLowerCase(Locale.ROOT);
  }

  /// The recommended offer and the best two of other suppliers.
  List<Offer> comparedOffers() {
    var best = advice.best().offer();
    return Stream.concat(
            Stream.of(best),
            advice.losers().stream()
                .map(Option::offer)
                .filter(o -> !o.supplier().equals(best.supplier()))
                .limit(2))
        .toList();
  }

  /// The best order of another supplier.
  private Optional<Option> rival() {
    var supplier = advice.best().offer().supplier();
    return advice.losers().stream().filter(o -> !o.offer().supplier().equals(supplier)).findFirst();
  }

  /// What a unit costs less than at the quantity that is needed.
  private BigDecimal breakSaving(Option best) {
    return best.offer()
        .prices()
        .unitPriceAt(best.needed().max(best.offer().prices().smallestQuantity()))
        .subtract(best.unitPrice());
  }

  private Message about(String key, Option option) {
    return Message.of(key)
        .with("quantity", number(option.quantity()))
        .with("unit", unit)
        .with("supplier", dossier.supplierName(option.offer().ref()));
  }

  private long countOf(ExpectedReceipt.Promise promise) {
    return dossier.situation().stock().receipts().stream()
        .filter(r -> r.promise() == promise)
        .count();
  }

  private Argument.Price price(BigDecimal amount) {
    return new Argument.Price(amount, dossier.currency());
  }

  /// An amount, as fine as the item is counted.
  private Argument amount(double value) {
    return number(
        BigDecimal.valueOf(value)
            .setScale(dossier.point().scale(), RoundingMode.HALF_UP)
            .stripTrailingZeros());
  }

  /// Expected units, as fine as the item is counted but no finer than tenths.
  private Argument units(double expected) {
    return number(
        BigDecimal.valueOf(expected)
            .setScale(Math.min(1, dossier.point().scale()), RoundingMode.HALF_UP));
  }

  private static int arrival(Option option) {
    return option.offer().leadTime().medianDays();
  }

  private static String choose(int sign, String below, String same, String above) {
    return sign < 0 ? below : sign > 0 ? above : same;
  }

  private static Argument number(BigDecimal value) {
    return new Argument.Number(value);
  }

  private static Argument rounded(double value) {
    return number(BigDecimal.valueOf(value).round(THREE_DIGITS));
  }

  private static Argument share(double share) {
    return number(BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_UP));
  }
}
