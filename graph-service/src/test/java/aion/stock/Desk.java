package aion.stock;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.TestGraph;
import aion.audit.Verifier;
import aion.graph.Graph;
import aion.ledger.Fact;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Receipt;
import aion.ledger.StockLine;
import aion.problem.Problem;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.LotId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody who posts facts and looks at balances; words for tests of stock.
public record Desk(Ledger ledger, Graph graph) {
  /// Posts what happened an hour ago.
  ///
  /// @return the entry's id
  public String post(Fact fact) {
    return post(0, fact);
  }

  public String post(int daysAgo, Fact fact) {
    var time = TestGraph.NOW.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(1));
    return ledger.post(ExampleCompany.posting(time, fact)).id();
  }

  public String correct(String entry, @Nullable Movement instead) {
    var fact = new Movement.Correction(entry, instead, "");
    return ledger.post(ExampleCompany.posting(null, fact)).id();
  }

  public Problem refused(Fact fact) {
    var time =
        fact instanceof Movement.Correction ? null : TestGraph.NOW.minus(Duration.ofHours(1));
    var receipt = ledger.postAll(List.of(ExampleCompany.posting(time, fact))).getFirst();
    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    return ((Receipt.Refused) receipt).problem();
  }

  /// @return on hand, reserved, on hold, in transit, on order; what is zero is left out
  public String balance(String position) {
    var shown =
        graph.read(
            "MATCH (p:StockPosition {id: $id}) RETURN p AS p",
            Map.of("id", position),
            row -> {
              var p = row.get("p");
              return part(p.get("quantityOnHand").asLong(), "on hand")
                  + part(p.get("quantityReserved").asLong(), "reserved")
                  + part(p.get("quantityOnHold").asLong(), "on hold")
                  + part(p.get("quantityInTransit").asLong(), "in transit")
                  + part(p.get("quantityOnOrder").asLong(), "on order");
            });
    return shown.isEmpty() ? "absent" : shown.getFirst().strip();
  }

  private static String part(long amount, String name) {
    return amount == 0 ? "" : amount + " " + name + " ";
  }

  /// @return kind, quantity and position of what was found to differ
  public List<String> discrepancies() {
    return graph.read(
        """
        MATCH (d:Discrepancy)-[:POSITION]->(p)
        RETURN d.kind + ' ' + d.quantity + ' ' + p.id AS shown ORDER BY shown\
        """,
        Map.of(),
        row -> row.get("shown").asString());
  }

  /// @return status, quantity and issued amount
  public String reservation(String id) {
    return graph
        .read(
            "MATCH (r:Reservation {id: $id}) RETURN r AS r",
            Map.of("id", id),
            row ->
                "%s %d of %d"
                    .formatted(
                        row.get("r").get("status").asString(),
                        row.get("r").get("quantityIssued").asLong(),
                        row.get("r").get("quantity").asLong()))
        .getFirst();
  }

  /// The ledger proves what the graph says.
  public static void verified(Graph graph) {
    assertThat(new Verifier(graph).verify(_ -> {}).findings()).isEmpty();
  }

  public static List<StockLine> lot(String item, String location, String lot, String amount) {
    return List.of(line(item, location, lot, null, amount, List.of()));
  }

  public static List<StockLine> owned(String item, String location, String owner, String amount) {
    return List.of(line(item, location, null, owner, amount, List.of()));
  }

  public static List<StockLine> pieces(String item, String location, String... serials) {
    var amount = Integer.toString(serials.length);
    return List.of(line(item, location, null, null, amount, List.of(serials)));
  }

  private static StockLine line(
      String item,
      String location,
      @Nullable String lot,
      @Nullable String owner,
      String amount,
      List<String> serials) {
    return new StockLine(
        new ItemId(item),
        new LocationId(location),
        lot == null ? null : new LotId(lot),
        owner == null ? null : new SupplierId(owner),
        new BigDecimal(amount),
        "pcs",
        serials);
  }

  public static Movement receipt(List<StockLine> lines) {
    return new Movement.Receipt(lines, null, "");
  }

  public static Movement issue(List<StockLine> lines) {
    return new Movement.Issue(lines, "");
  }

  public static Movement count(List<StockLine> lines) {
    return new Movement.Count(lines, "");
  }
}
