package aion.supply;

import aion.graph.Cypher;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.stock.ItemTerms;
import aion.stock.Terms;
import aion.vocabulary.OrderLineId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.SimpleQueryRunner;

/// The purchase order lines that one transaction touches, locked before they are read.
final class OrderLines {
  private static final Cypher LOCK = Cypher.named("supply/lock-order-lines");
  private static final Cypher SUPPLIERS = Cypher.named("supply/known-suppliers");
  private static final Cypher WRITE = Cypher.named("supply/write-order-lines");
  private static final Cypher WRITE_CHANGED = Cypher.named("ledger/write-changed");

  private final Map<OrderLineId, OrderLine> lines =
      new TreeMap<>(Comparator.comparing(OrderLineId::value));
  private final List<String> suppliers;

  private OrderLines(List<String> suppliers) {
    this.suppliers = suppliers;
  }

  static OrderLines lock(
      Collection<OrderLineId> ids, Collection<String> suppliers, SimpleQueryRunner tx) {
    var known =
        suppliers.isEmpty()
            ? List.<String>of()
            : tx.run(SUPPLIERS.text(), Map.of("suppliers", List.copyOf(suppliers)))
                .list(row -> row.get("supplier").asString());
    var locked = new OrderLines(known);
    var sorted = ids.stream().map(OrderLineId::value).distinct().sorted().toList();
    if (!sorted.isEmpty())
      tx.run(LOCK.text(), Map.of("lines", sorted))
          .forEachRemaining(row -> {
            var line = OrderLine.from(row.get("line"));
            locked.lines.put(line.id, line);
          });
    return locked;
  }

  Collection<OrderLine> all() {
    return lines.values();
  }

  boolean has(OrderLineId id) {
    return lines.containsKey(id);
  }

  /// @throws Problem ORDER_UNKNOWN
  OrderLine get(OrderLineId id) {
    var line = lines.get(id);
    if (line == null)
      throw new Problem(
          ProblemCode.ORDER_UNKNOWN,
          "There is no purchase order line '%s'.".formatted(Problem.echo(id.value())),
          "Place the order line first, or correct its key.");
    return line;
  }

  boolean knowsSupplier(String supplier) {
    return suppliers.contains(supplier);
  }

  void add(OrderLine line) {
    lines.put(line.id, line);
  }

  void write(Terms terms, List<Map<String, Object>> changedBy, SimpleQueryRunner tx) {
    var rows =
        lines.values().stream()
            .filter(OrderLine::changed)
            .map(line -> {
              ItemTerms item = terms.of(line.item);
              return line.row(item.base().code(), item.scale());
            })
            .toList();
    if (!rows.isEmpty()) tx.run(WRITE.text(), Map.of("lines", rows)).consume();
    if (!changedBy.isEmpty()) tx.run(WRITE_CHANGED.text(), Map.of("changes", changedBy)).consume();
  }
}
