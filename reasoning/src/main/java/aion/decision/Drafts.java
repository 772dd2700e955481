package aion.decision;

import aion.decision.OrderDraft.Change;
import aion.decision.OrderDraft.Stock;
import aion.decision.OrderDraft.Subject;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.graph.StoredTime;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/// The drafts, with what has changed since they were made.
final class Drafts {
  private static final Cypher DRAFTS = Cypher.named("decision/drafts");

  private final Graph graph;
  private final Offers offers;

  Drafts(Graph graph, Offers offers) {
    this.graph = graph;
    this.offers = offers;
  }

  static Problem unknown(String number) {
    return new Problem(
        ProblemCode.NOT_FOUND,
        "There is no draft '%s'; it was not found.".formatted(Problem.echo(number)),
        "Take the number from the list of drafts.");
  }

  Optional<OrderDraft> find(String number, Collection<String> sites) {
    return read(number, null, sites, 1).stream().findFirst();
  }

  /// Newest first.
  ///
  /// @param state null for all
  /// @param sites the keys of the sites whose drafts are meant; all when empty
  List<OrderDraft> list(@Nullable DraftState state, Collection<String> sites, int most) {
    return read(null, state, sites, most);
  }

  private List<OrderDraft> read(
      @Nullable String number, @Nullable DraftState state, Collection<String> sites, int most) {
    var parameters =
        Map.of(
            "number",
            number == null ? "" : number,
            "state",
            state == null ? "" : state.notation(),
            "sites",
            List.copyOf(sites),
            "limit",
            most);
    var rows = graph.read(DRAFTS, parameters, row -> row);
    var items =
        rows.stream()
            .collect(
                Collectors.toMap(
                    row -> "Item/" + row.get("draft").get("item").asString(),
                    row -> row.get("scale").asInt(),
                    (first, _) -> first));
    var offered = items.isEmpty() ? List.<Offers.Offer>of() : offers.of(items.keySet(), items);
    return rows.stream().map(row -> draft(row, offered)).toList();
  }

  private static OrderDraft draft(Record row, List<Offers.Offer> offered) {
    var draft = row.get("draft");
    int scale = row.get("scale").asInt();
    var payload = draft.get("payload").asString();
    var order = Order.of(payload);
    var stock =
        new Stock(
            BigDecimal.valueOf(row.get("available").asLong(), scale),
            BigDecimal.valueOf(row.get("onOrder").asLong(), scale),
            BigDecimal.valueOf(draft.get("onOrderThen").asLong(), scale));
    var state = DraftState.of(draft.get("state").asString());
    var changes =
        state == DraftState.WAITING
            ? changes(
                order,
                stock,
                BigDecimal.valueOf(draft.get("availableThen").asLong(), scale),
                offered)
            : List.<Change>of();
    return new OrderDraft(
        draft.get("id").asString(),
        state,
        draft.get("by").asString(),
        instant(draft.get("createdAt")),
        instant(draft.get("expiresAt")),
        draft.get("card").asString(),
        draft.get("action").asString(),
        draft.get("reason").asString(""),
        payload,
        draft.get("payloadHash").asString(),
        order,
        row.get("itemName").asString(),
        row.get("supplierName").asString(),
        row.get("siteName").asString(),
        stock,
        changes,
        draft.get("endedBy").asString(null),
        StoredTime.from(draft.get("endedAt")),
        draft.get("endReason").asString(null));
  }

  private static Instant instant(org.neo4j.driver.Value value) {
    return Objects.requireNonNull(StoredTime.from(value));
  }

  private static List<Change> changes(
      Order order, Stock stock, BigDecimal availableThen, List<Offers.Offer> offered) {
    var changes = new ArrayList<Change>();
    if (availableThen.compareTo(stock.available()) != 0)
      changes.add(new Change(Subject.AVAILABLE, availableThen, stock.available()));
    if (stock.onOrderThen().compareTo(stock.onOrder()) != 0)
      changes.add(new Change(Subject.ON_ORDER, stock.onOrderThen(), stock.onOrder()));
    for (var line : order.lines()) {
      var held =
          offered.stream()
              .filter(o ->
                  o.supplier().equals(order.supplier())
                      && o.item().equals("Item/" + line.item())
                      && o.currency().equals(order.currency()))
              .toList();
      if (held.isEmpty()) changes.add(new Change(Subject.OFFER, null, null));
      var prices = held.stream().flatMap(o -> o.priceOf(line.quantity()).stream()).toList();
      if (!prices.isEmpty() && prices.stream().noneMatch(p -> p.compareTo(line.unitPrice()) == 0))
        changes.add(new Change(Subject.PRICE, line.unitPrice(), prices.getFirst()));
    }
    return changes;
  }
}
