package aion.trace;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.graph.StoredTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/// Walks from anything on the way of an advice to all of it.
@Component
public final class Traces {
  private static final Cypher ROOTS = Cypher.named("trace/roots");
  private static final Cypher OF_CARDS = Cypher.named("trace/steps-of-cards");
  private static final Cypher OF_ORDERS = Cypher.named("trace/steps-of-orders");
  private static final String ORDER = "PurchaseOrder/";

  private final Graph graph;

  public Traces(Graph graph) {
    this.graph = graph;
  }

  /// The trace that this belongs to; absent when it is on no such way.
  ///
  /// @param id of a card, a decision, an order, an order line, an outcome, or a ledger entry; with
  ///   or without its class
  public Optional<Trace> find(String id) {
    var cards = new LinkedHashSet<String>();
    var orders = new LinkedHashSet<String>();
    graph.read(
        ROOTS,
        Map.of("id", id),
        row -> {
          if (!row.get("card").isNull()) cards.add(row.get("card").asString());
          if (!row.get("order").isNull()) orders.add(row.get("order").asString());
          return row;
        });
    if (cards.isEmpty() && orders.isEmpty()) return Optional.empty();
    var steps = new ArrayList<Step>();
    steps.addAll(graph.read(OF_CARDS, Map.of("cards", List.copyOf(cards)), Traces::stepOf));
    steps.addAll(graph.read(OF_ORDERS, Map.of("orders", List.copyOf(orders)), Traces::stepOf));
    return Optional.of(
        new Trace(List.copyOf(cards), orders.stream().map(ORDER::concat).toList(), inOrder(steps)));
  }

  /// An entry that touched several things is one step.
  private static List<Step> inOrder(List<Step> steps) {
    var seen = new HashSet<String>();
    return steps.stream()
        .filter(step -> step.entry() == null || seen.add(step.stage() + step.entry()))
        .sorted(
            Comparator.comparing(Step::stage)
                .thenComparing(step -> step.at() == null ? Instant.MIN : step.at())
                .thenComparing(step -> rank(step.kind())))
        .toList();
  }

  /// Of what was noted at one instant, causes come first.
  private static int rank(String kind) {
    if (kind.startsWith("decision.")) return 0;
    return kind.startsWith("order.") ? 1 : 2;
  }

  private static Step stepOf(Record row) {
    return new Step(
        Stage.valueOf(row.get("stage").asString()),
        row.get("kind").asString(),
        row.get("subject").asString(),
        StoredTime.from(row.get("at")),
        row.get("entry").asString(null),
        row.get("detail").asString(null));
  }
}
