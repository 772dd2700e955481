package aion.decision;

import static aion.problem.ProblemCode.DATE_INVALID;
import static aion.problem.ProblemCode.EVENT_INVALID;
import static aion.problem.ProblemCode.NOT_FOUND;
import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;

import aion.forecast.Days;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.DecisionFact.Shown;
import aion.policy.PriceList;
import aion.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/// Makes the order that a decision on a card asks for.
final class Proposals {
  private static final Cypher CARD = Cypher.named("decision/card");
  private static final int MONEY_SCALE = 6;

  /// A card with what an order of it needs.
  ///
  /// @param item ref of the item
  /// @param unitCost of the item in its currency; null when unknown
  /// @param around refs of the location and what it lies in
  /// @param due the day its order is expected to arrive
  record Card(
      Shown shown,
      String item,
      String itemCode,
      int scale,
      @Nullable BigDecimal unitCost,
      @Nullable String currency,
      String location,
      List<String> around,
      LocalDate due) {}

  private final Graph graph;
  private final Offers offers;
  private final Days days;

  Proposals(Graph graph, Offers offers, Days days) {
    this.graph = graph;
    this.offers = offers;
    this.days = days;
  }

  /// @throws Problem NOT_FOUND
  Card card(String ref) {
    return graph.read(CARD, Map.of("card", ref), this::card).stream()
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                NOT_FOUND,
                "There is no card '%s'; it was not found.".formatted(Problem.echo(ref)),
                "Take the card from the list of recommendations."));
  }

  private Card card(Record row) {
    return new Card(
        HeldCard.shown(row),
        row.get("item").asString(),
        row.get("itemCode").asString(),
        row.get("scale").asInt(),
        row.get("unitCost").isNull()
            ? null
            : BigDecimal.valueOf(row.get("unitCost").asLong(), MONEY_SCALE),
        row.get("currency").asString(null),
        row.get("location").asString(),
        row.get("around").asList(v -> v.asString()),
        days.dayOf(row.get("arrivesAt").asZonedDateTime()));
  }

  /// @throws Problem when the decision asks for an order that cannot be placed
  Order order(Choice choice, Card card) {
    var quantity = Objects.requireNonNullElse(choice.quantity(), card.shown.quantity());
    requireQuantity(quantity, card);
    var due = Objects.requireNonNullElse(choice.due(), card.due);
    if (choice.due() != null && due.isBefore(days.today()))
      throw new Problem(
          DATE_INVALID,
          "The day %s has passed; today is %s.".formatted(due, days.today()),
          "Ask for a day from today on.");
    var offer = offer(choice, card, quantity);
    var price =
        priceOf(offer, card, quantity)
            .orElseThrow(() ->
                new Problem(
                    QUANTITY_INVALID,
                    "Supplier '%s' has no price for %s %s."
                        .formatted(offer.supplier(), plain(quantity), card.shown.unit()),
                    "Order more, choose another supplier, or add the price."));
    if (choice.quantity() != null || choice.supplier() != null) requireRules(quantity, offer, card);
    var line = new Order.Line("1", card.itemCode, quantity, card.shown.unit(), price, due);
    return new Order(
        Order.numberOf(choice.id()),
        offer.supplier(),
        offer.currency(),
        card.location,
        List.of(line));
  }

  private Offers.Offer offer(Choice choice, Card card, BigDecimal quantity) {
    var offered = offers.of(List.of(card.item), Map.of(card.item, card.scale));
    var supplier = choice.supplier();
    if (supplier == null)
      return offered.stream()
          .filter(o -> o.ref().equals(card.shown.offer()))
          .findFirst()
          .orElseThrow(() ->
              new Problem(
                  EVENT_INVALID,
                  "The offer that the card advises holds no more.",
                  "Choose another supplier."));
    return offered.stream()
        .filter(o -> o.supplier().equals(supplier))
        .filter(o -> o.deliversTo() == null || card.around.contains(o.deliversTo()))
        .min(
            Comparator.comparing((Offers.Offer o) -> priceOf(o, card, quantity).isEmpty())
                .thenComparing(o -> priceOf(o, card, quantity).orElse(BigDecimal.ZERO)))
        .orElseThrow(() ->
            new Problem(
                REFERENCE_UNKNOWN,
                "Supplier '%s' offers '%s' for '%s' no more, or never did."
                    .formatted(Problem.echo(supplier), card.itemCode, card.location),
                "Choose one of the suppliers on the card, or add the offer."));
  }

  /// As the cards reckon: the offer's price, else the item's cost.
  private static java.util.Optional<BigDecimal> priceOf(
      Offers.Offer offer, Card card, BigDecimal quantity) {
    if (!offer.tiers().isEmpty()) return offer.priceOf(quantity);
    if (card.unitCost == null || !offer.currency().equals(card.currency))
      return java.util.Optional.empty();
    return java.util.Optional.of(PriceList.flat(card.unitCost).unitPriceAt(quantity));
  }

  private static void requireQuantity(BigDecimal quantity, Card card) {
    if (quantity.signum() <= 0
        || quantity.stripTrailingZeros().scale() > card.scale
        || quantity.precision() - quantity.scale() > 12)
      throw new Problem(
          QUANTITY_INVALID,
          "The quantity %s cannot be ordered: it is above zero and has at most %d decimals."
              .formatted(Problem.echo(quantity.toPlainString()), card.scale),
          "Order another quantity.");
  }

  private static void requireRules(BigDecimal quantity, Offers.Offer offer, Card card) {
    var minimum = offer.minimum();
    var multiple = offer.multiple();
    boolean tooSmall = minimum != null && quantity.compareTo(minimum) < 0;
    boolean uneven =
        multiple != null && multiple.signum() > 0 && quantity.remainder(multiple).signum() != 0;
    if (tooSmall || uneven)
      throw new Problem(
          QUANTITY_INVALID,
          "Supplier '%s' sells at least %s %s, in steps of %s; %s was asked for."
              .formatted(
                  offer.supplier(),
                  minimum == null ? "1" : plain(minimum),
                  card.shown.unit(),
                  multiple == null ? "1" : plain(multiple),
                  plain(quantity)),
          "Order a quantity that the supplier sells.");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
