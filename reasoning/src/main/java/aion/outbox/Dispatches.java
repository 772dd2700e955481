package aion.outbox;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.ActionFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import aion.outbox.connector.Parcel;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Approved orders on their way out, as people see them.
public final class Dispatches {
  private static final Cypher DISPATCHES = Cypher.named("outbox/dispatches");

  private final Graph graph;
  private final Ledger ledger;

  Dispatches(Graph graph, Ledger ledger) {
    this.graph = graph;
    this.ledger = ledger;
  }

  /// By the number of the order; orders that never were to leave by the outbox are absent.
  public Map<String, OrderDispatch> of(Collection<String> orders) {
    var found = new HashMap<String, OrderDispatch>();
    graph.read(
        DISPATCHES,
        Map.of("orders", List.copyOf(orders)),
        row -> found.put(row.get("order").asString(), OrderDispatch.from(row)));
    return found;
  }

  /// How this order stands.
  public Optional<OrderDispatch> find(String order) {
    return Optional.ofNullable(of(List.of(order)).get(order));
  }

  /// Has an order tried again at once.
  ///
  /// @param actor who wants it
  /// @throws Problem ORDER_UNKNOWN, or EVENT_INVALID when it was sent already
  public OrderDispatch resend(String order, String actor) {
    var now = get(order);
    var key = Parcel.keyOf(order, now.payloadHash());
    var id = "%s:resent:%d".formatted(key, now.attempts());
    ledger.post(
        new Posting(
            id, null, actor, "graphql", key, new ActionFact.Resent(order, now.payloadHash())));
    return get(order);
  }

  private OrderDispatch get(String order) {
    return find(order)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.ORDER_UNKNOWN,
                "There is no approved order '%s'.".formatted(Problem.echo(order)),
                "Approve the order first, or correct its number."));
  }
}
