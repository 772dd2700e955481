package aion.stock;

import static aion.problem.ProblemCode.STOCK_NEGATIVE;

import aion.graph.Cypher;
import aion.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;

/// The refusal of what would take stock below zero: what is available, where else there is some,
/// and which receipt is expected next.
final class Shortage {
  private static final Cypher ELSEWHERE = Cypher.named("stock/available-elsewhere");
  private static final Cypher NEXT_RECEIPT = Cypher.named("stock/next-receipt");

  private final SimpleQueryRunner tx;

  Shortage(SimpleQueryRunner tx) {
    this.tx = tx;
  }

  /// @param asked increments that should leave or be promised
  /// @param available increments that can
  Problem of(PositionKey key, ItemTerms item, long asked, long available) {
    var what =
        "%s of item '%s' at '%s' exceeds the %s available."
            .formatted(
                item.shown(asked), key.item(), key.location(), item.shown(Math.max(0, available)));
    var remedy = new ArrayList<String>();
    var elsewhere = elsewhere(key, item);
    if (!elsewhere.isEmpty()) remedy.add("Elsewhere: " + String.join(", ", elsewhere) + ".");
    remedy.addAll(nextReceipt(key, item));
    remedy.add("Post the missing receipt first, or record a count.");
    return new Problem(STOCK_NEGATIVE, what, String.join(" ", remedy));
  }

  private List<String> elsewhere(PositionKey key, ItemTerms item) {
    var parameters = Map.<String, Object>of("item", key.item().value(), "position", key.code());
    return tx.run(ELSEWHERE.text(), parameters)
        .list(row ->
            "%s at '%s'%s"
                .formatted(
                    item.shown(row.get("available").asLong()),
                    row.get("location").asString(),
                    row.get("lot").isNull()
                        ? ""
                        : " in lot '%s'".formatted(row.get("lot").asString())));
  }

  private List<String> nextReceipt(PositionKey key, ItemTerms item) {
    var parameters =
        Map.<String, Object>of("item", key.item().value(), "location", key.location().value());
    return tx.run(NEXT_RECEIPT.text(), parameters)
        .list(row ->
            "Next expected: %s from '%s'%s, order line '%s', %s."
                .formatted(
                    item.shown(row.get("outstanding").asLong()),
                    row.get("supplier").asString(),
                    row.get("here").asBoolean()
                        ? ""
                        : " at '%s'".formatted(row.get("location").asString()),
                    row.get("line").asString(),
                    row.get("promisedAt").isNull()
                        ? "without a promised day"
                        : "promised for " + row.get("promisedAt").asZonedDateTime().toLocalDate()));
  }
}
