package aion.recommendation;

import aion.forecast.Days;
import aion.forecast.LeadTime;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.policy.Advice;
import aion.policy.Offer;
import aion.policy.Option;
import aion.policy.OrderPolicy;
import aion.policy.PolicySettings;
import aion.policy.PriceList;
import aion.policy.Situation;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.quantity.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides about a card again under assumed facts, without changing anything.
public final class WhatIfs {
  private static final Cypher FACTS = Cypher.named("recommendation/card-facts");
  private static final int MOST_OPTIONS = 6;
  private static final int MOST_DAYS = 365;

  /// What an open card is about: refs.
  public record Subject(String position, String item, String offer) {}

  /// What is assumed; null leaves it as it is.
  ///
  /// @param offer ref of the offer that price and lead time are of
  /// @param unitPrice for any quantity
  /// @param leadTimeDays median; the spread stays
  /// @param quantity to be ordered from the offer
  public record Assumed(
      String offer,
      @Nullable BigDecimal unitPrice,
      @Nullable Integer leadTimeDays,
      @Nullable BigDecimal quantity) {}

  /// What would be advised.
  ///
  /// @param orderNow whether ordering now would be better than waiting
  /// @param text what a planner reads first
  /// @param options the best first, and the assumed quantity last
  public record Answer(boolean orderNow, String text, List<Weighed> options) {
    public Answer {
      options = List.copyOf(options);
    }
  }

  /// A way to order.
  ///
  /// @param expectedCost of covering the best quantity by it; null for who sees no prices
  /// @param currency null for who sees no prices
  /// @param asked whether it is the assumed quantity
  public record Weighed(
      String offer,
      String supplier,
      BigDecimal quantity,
      String unit,
      LocalDate arrivesOn,
      BigDecimal unitsShort,
      @Nullable BigDecimal expectedCost,
      @Nullable String currency,
      boolean best,
      boolean asked) {}

  private final Graph graph;
  private final Dossiers dossiers;
  private final OrderPolicy policy;
  private final Messages messages;
  private final Days days;
  private final PolicySettings settings;

  WhatIfs(
      Graph graph,
      Dossiers dossiers,
      OrderPolicy policy,
      Messages messages,
      Days days,
      PolicySettings settings) {
    this.graph = graph;
    this.dossiers = dossiers;
    this.policy = policy;
    this.messages = messages;
    this.days = days;
    this.settings = settings;
  }

  /// What the open card of this code is about.
  public Optional<Subject> find(String code) {
    return graph
        .read(
            FACTS,
            Map.of("code", code),
            row ->
                new Subject(
                    row.get("position").asString(),
                    row.get("item").asString(),
                    row.get("offer").asString()))
        .stream()
        .findFirst();
  }

  /// @throws Problem NOT_FOUND when the facts of the card are gone or the offer is not among them,
  ///   QUANTITY_INVALID when what is assumed cannot be
  public Answer ask(Subject subject, Assumed assumed, Recommendations.Reader reader) {
    check(assumed);
    var dossier = dossierOf(subject);
    var offer =
        dossier.situation().offers().stream()
            .filter(o -> o.ref().equals(assumed.offer))
            .findFirst()
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.NOT_FOUND,
                    "The offer '%s' is not compared on this card.".formatted(key(assumed.offer)),
                    "Name an offer of the card's item that holds today."));
    var changed = changed(offer, assumed);
    var situation = dossier.situation().with(changed);
    var advice = policy.decide(situation);
    var text =
        advice
            .map(a -> new Sentences(assuming(dossier, situation), a, settings).headline())
            .orElseGet(() -> Message.of("whatIf.nothing"));
    return new Answer(
        advice.isPresent(),
        messages.say(text, reader.locale(), reader.seesPrices()),
        weighed(dossier, situation, changed, advice, assumed, reader.seesPrices()));
  }

  private List<Weighed> weighed(
      Dossier dossier,
      Situation situation,
      Offer changed,
      Optional<Advice> advice,
      Assumed assumed,
      boolean seesPrices) {
    var ranked = policy.rank(situation);
    var reference =
        ranked.stream()
            .map(Option::unitPrice)
            .min(BigDecimal::compareTo)
            .orElseGet(() -> changed.prices().tiers().getLast().unitPrice());
    var weighed = new ArrayList<Weighed>();
    var basis = ranked.isEmpty() ? BigDecimal.ZERO : ranked.getFirst().quantity();
    for (var option : ranked.stream().limit(MOST_OPTIONS).toList())
      weighed.add(
          told(
              dossier,
              option,
              option.costOfCovering(basis, reference),
              seesPrices,
              advice.isPresent() && option == ranked.getFirst(),
              false));
    var quantity = assumed.quantity;
    if (quantity != null) {
      if (quantity.compareTo(changed.prices().smallestQuantity()) < 0)
        throw new Problem(
            ProblemCode.QUANTITY_INVALID,
            "The offer has no price for %s.".formatted(quantity.toPlainString()),
            "Assume %s or more.".formatted(changed.prices().smallestQuantity().toPlainString()));
      var option = policy.weigh(changed, quantity, situation);
      weighed.add(
          told(dossier, option, option.costOfCovering(basis, reference), seesPrices, false, true));
    }
    return weighed;
  }

  private Weighed told(
      Dossier dossier,
      Option option,
      double cost,
      boolean seesPrices,
      boolean best,
      boolean asked) {
    return new Weighed(
        option.offer().ref(),
        dossier.supplierName(option.offer().ref()),
        option.quantity(),
        Units.shipped().get(dossier.point().unit()).symbol(),
        days.today().plusDays(option.offer().leadTime().medianDays()),
        BigDecimal.valueOf(option.unitsShort())
            .setScale(Math.min(1, dossier.point().scale()), RoundingMode.HALF_UP),
        seesPrices ? BigDecimal.valueOf(cost).setScale(2, RoundingMode.HALF_UP) : null,
        seesPrices ? dossier.currency() : null,
        best,
        asked);
  }

  private Dossier dossierOf(Subject subject) {
    var points =
        dossiers.points(List.of(subject.item)).stream()
            .filter(point -> point.position().equals(subject.position))
            .toList();
    return dossiers.of(points).stream()
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                ProblemCode.NOT_FOUND,
                "What the card rests on is no longer there: demand, or an offer with a price.",
                "Read the recommendations anew."));
  }

  private static Offer changed(Offer offer, Assumed assumed) {
    var changed = offer;
    if (assumed.unitPrice != null) changed = changed.with(PriceList.flat(assumed.unitPrice));
    if (assumed.leadTimeDays != null) {
      LeadTime leadTime = changed.leadTime();
      changed = changed.with(leadTime.shifted(assumed.leadTimeDays - leadTime.medianDays()));
    }
    return changed;
  }

  private static Dossier assuming(Dossier dossier, Situation situation) {
    return new Dossier(
        dossier.point(),
        situation,
        dossier.currency(),
        dossier.offers(),
        dossier.records(),
        dossier.lines(),
        dossier.leftOut(),
        dossier.impossible());
  }

  private static void check(Assumed assumed) {
    if (assumed.unitPrice != null && assumed.unitPrice.signum() < 0)
      throw refused("A price of %s".formatted(assumed.unitPrice.toPlainString()));
    if (assumed.leadTimeDays != null
        && (assumed.leadTimeDays < 0 || assumed.leadTimeDays > MOST_DAYS))
      throw refused("A lead time of %d days".formatted(assumed.leadTimeDays));
    if (assumed.quantity != null && assumed.quantity.signum() <= 0)
      throw refused("A quantity of %s".formatted(assumed.quantity.toPlainString()));
  }

  private static Problem refused(String what) {
    return new Problem(
        ProblemCode.QUANTITY_INVALID,
        what + " cannot be assumed.",
        "Assume a price from 0, a lead time from 0 to %d days, a quantity above 0."
            .formatted(MOST_DAYS));
  }

  private static String key(String ref) {
    return ref.substring(ref.indexOf('/') + 1);
  }
}
