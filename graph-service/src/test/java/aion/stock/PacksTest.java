package aion.stock;

import static aion.ExampleCompany.lines;
import static aion.ExampleCompany.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.OrderFact;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class PacksTest {
  private static final Instant IN_MAY = Instant.parse("2026-05-31T23:59:59Z");
  private static final Instant IN_JUNE = Instant.parse("2026-06-01T00:00:00Z");

  @BeforeEach
  void bolts(ExampleCompany company) {
    company.site("P1").item("BOLT", "pcs").supplier("A").supplier("B");
  }

  @Test
  void a_case_of_twelve_until_june_and_of_ten_from_june(
      ExampleCompany company, Ledger ledger, Graph graph) {
    pack(company, "BOLT-CS-1", "12", Map.of("validTo", List.of("2026-05-31")), null);
    pack(
        company,
        "BOLT-CS-2",
        "10",
        Map.of("validFrom", List.of("2026-06-01"), "statedBy", List.of("price list 2026-06")),
        null);

    ledger.post(receipt("2", "CS", null, IN_MAY));
    assertThat(onHand(graph)).isEqualTo(24);

    ledger.post(receipt("2", "CS", null, IN_JUNE));
    assertThat(onHand(graph)).isEqualTo(44);
  }

  @Test
  void of_packs_that_hold_at_once_the_one_that_began_last_counts(
      ExampleCompany company, Ledger ledger, Graph graph) {
    pack(company, "BOLT-CS-9", "12", Map.of(), null);
    pack(company, "BOLT-CS-1", "10", Map.of("validFrom", List.of("2026-06-01")), null);

    ledger.post(receipt("1", "case", null, IN_MAY));
    ledger.post(receipt("1", "case", null, IN_JUNE));

    assertThat(onHand(graph)).isEqualTo(22);
  }

  @Test
  void goods_of_an_order_come_in_the_packs_of_its_supplier(
      ExampleCompany company, Ledger ledger, Graph graph) {
    pack(company, "BOLT-BX", "100", Map.of(), null);
    pack(company, "BOLT-BX-B", "80", Map.of(), "B");
    var ofA = ordered(ledger, "PO-A/1", "A", "3", "BX");
    var ofB = ordered(ledger, "PO-B/1", "B", "3", "BX");
    assertThat(onOrder(graph)).isEqualTo(300 + 240);

    ledger.post(receipt("1", "BX", ofA, IN_JUNE));
    assertThat(onHand(graph)).isEqualTo(100);
    ledger.post(receipt("1", "BX", ofB, IN_JUNE));
    assertThat(onHand(graph)).isEqualTo(180);
    ledger.post(receipt("1", "BX", null, IN_JUNE));
    assertThat(onHand(graph)).isEqualTo(280);

    assertThat(onOrder(graph)).isEqualTo(200 + 160);
  }

  @Test
  void a_pack_of_one_supplier_does_not_count_the_goods_of_others(
      ExampleCompany company, Ledger ledger, Graph graph) {
    pack(company, "BOLT-BX-B", "80", Map.of(), "B");

    var problem =
        catchThrowableOfType(Problem.class, () -> ledger.post(receipt("1", "BX", null, IN_JUNE)));

    assertThat(problem.code()).isEqualTo(ProblemCode.UNIT_MISMATCH);
    assertThat(problem.what())
        .isEqualTo(
            "1 BX of item 'BOLT' cannot be counted in pcs, and the item has no pack of unit BX"
                + " that holds on 2026-06-01 for these goods.");
    assertThat(onHand(graph)).isZero();
  }

  @Test
  void an_order_of_no_whole_selling_unit_is_recorded_as_the_sender_said_it(
      ExampleCompany company, Ledger ledger, Graph graph) {
    company.entity(
        "SupplyOffer",
        "BOLT-A",
        Map.of("currency", List.of("EUR"), "leadTimeDays", List.of("5")),
        Map.of("item", List.of("BOLT"), "supplier", List.of("A"), "sellingUnit", List.of("doz")));

    ordered(ledger, "PO-A/1", "A", "200", "pcs");

    assertThat(onOrder(graph)).isEqualTo(200);
  }

  @Test
  void a_unit_becomes_known_to_the_graph_when_an_item_first_names_it(
      ExampleCompany company, Graph graph) {
    assertThat(unit(graph)).isEmpty();

    company.item("LAND", "acre");

    assertThat(unit(graph)).containsExactly("acre 62726400000/15499969 of Area");
  }

  private static List<String> unit(Graph graph) {
    return graph.read(
        """
        MATCH (:Entry)-[:CHANGED]->(u:Unit {id: 'ACR'})
        RETURN u.name + ' ' + u.numerator + '/' + u.denominator + ' of ' + u.quantityKind AS x\
        """,
        Map.of(),
        row -> row.get("x").asString());
  }

  private static void pack(
      ExampleCompany company,
      String code,
      String contains,
      Map<String, List<String>> values,
      @Nullable String supplier) {
    var all = new java.util.HashMap<>(values);
    all.put("contains", List.of(contains));
    var links = new java.util.HashMap<String, List<String>>();
    links.put("item", List.of("BOLT"));
    links.put("unit", List.of(code.substring(5, 7)));
    if (supplier != null) links.put("supplier", List.of(supplier));
    company.entity("Pack", code, all, links);
  }

  private static aion.ledger.Posting receipt(
      String amount, String unit, @Nullable OrderLineId line, Instant at) {
    return posting(at, new Movement.Receipt(lines("BOLT", "P1", amount, unit), line, ""));
  }

  private static OrderLineId ordered(
      Ledger ledger, String line, String supplier, String amount, String unit) {
    var id = new OrderLineId(line);
    ledger.post(
        posting(
            IN_MAY,
            new OrderFact.Placed(
                id,
                line.substring(0, 4),
                new SupplierId(supplier),
                new ItemId("BOLT"),
                new LocationId("P1"),
                null,
                new BigDecimal(amount),
                unit,
                null,
                null,
                null,
                null)));
    return id;
  }

  private static long onHand(Graph graph) {
    return balance(graph, "quantityOnHand");
  }

  private static long onOrder(Graph graph) {
    return balance(graph, "quantityOnOrder");
  }

  private static long balance(Graph graph, String name) {
    return graph
        .read(
            "MATCH (p:StockPosition) RETURN sum(p[$name]) AS x",
            Map.of("name", name),
            row -> row.get("x").asLong())
        .getFirst();
  }
}
