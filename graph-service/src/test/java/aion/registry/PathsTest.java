package aion.registry;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.EntityFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GraphTest
class PathsTest {
  @Test
  void a_product_that_would_be_made_of_itself_is_refused_and_the_circle_shown(
      ExampleCompany company, Ledger ledger, Graph graph) {
    company.item("FRAME", "pcs").item("TUBE", "pcs").item("STEEL", "kg");
    bill(company, "FRAME-BOM", "FRAME");
    line(company, "FRAME-BOM/1", "FRAME-BOM", "TUBE");
    bill(company, "TUBE-BOM", "TUBE");
    line(company, "TUBE-BOM/1", "TUBE-BOM", "STEEL");

    var problem = refusal(ledger.postAll(List.of(lineOf("TUBE-BOM/2", "TUBE-BOM", "FRAME"))));

    assertThat(problem.code()).isEqualTo(ProblemCode.PATH_CYCLE);
    assertThat(problem.what())
        .contains("TUBE-BOM/2 → FRAME → FRAME-BOM → FRAME-BOM/1 → TUBE → TUBE-BOM → TUBE-BOM/2");
    assertThat(
            graph.read(
                "MATCH (n {id: 'TUBE-BOM/2'}) RETURN count(n) AS c",
                Map.of(),
                row -> row.get("c").asInt()))
        .containsExactly(0);
  }

  @Test
  void a_circle_that_postings_of_one_call_close_together_is_refused_at_the_last(Ledger ledger) {
    var receipts =
        ledger.postAll(
            List.of(
                supplier("S-A", List.of()),
                supplier("S-B", List.of("S-A")),
                supplier("S-C", List.of("S-B")),
                supplier("S-A", List.of("S-C"))));

    assertThat(receipts.subList(0, 3)).allMatch(Receipt.Appended.class::isInstance);
    assertThat(refusal(receipts.subList(3, 4)).what()).contains("S-A → S-C → S-B → S-A");
  }

  @Test
  void a_link_that_is_replaced_no_longer_leads_on(Ledger ledger) {
    ledger.postAll(
        List.of(
            supplier("S-A", List.of()),
            supplier("S-B", List.of("S-A")),
            supplier("S-B", List.of())));

    assertThat(ledger.postAll(List.of(supplier("S-A", List.of("S-B")))))
        .allMatch(Receipt.Appended.class::isInstance);
  }

  @Test
  void a_supplier_of_itself_is_refused(Ledger ledger) {
    ledger.postAll(List.of(supplier("S-A", List.of())));

    assertThat(refusal(ledger.postAll(List.of(supplier("S-A", List.of("S-A"))))).what())
        .contains("S-A → S-A");
  }

  private static void bill(ExampleCompany company, String code, String item) {
    company.entity(
        "BillOfMaterials", code, Map.of("yield", List.of("1")), Map.of("item", List.of(item)));
  }

  private static void line(ExampleCompany company, String code, String bill, String component) {
    company.entity(
        "BillOfMaterialsLine",
        code,
        Map.of("quantity", List.of("1")),
        Map.of("billOfMaterials", List.of(bill), "item", List.of(component)));
  }

  private static Posting lineOf(String code, String bill, String component) {
    return posting(
        new EntityFact.Upsert(
            "BillOfMaterialsLine",
            code,
            Map.of("quantity", List.of("1")),
            Map.of("billOfMaterials", List.of(bill), "item", List.of(component))));
  }

  private static int number;

  private static Posting supplier(String code, List<String> suppliedBy) {
    return posting(
        new EntityFact.Upsert(
            "Supplier", code, Map.of("name", List.of(code)), Map.of("suppliedBy", suppliedBy)));
  }

  private static Posting posting(EntityFact fact) {
    return new Posting("path-" + number++, null, "test", "test", "test", fact);
  }

  private static Problem refusal(List<Receipt> receipts) {
    var refused = new ArrayList<Problem>();
    for (var receipt : receipts) if (receipt instanceof Receipt.Refused r) refused.add(r.problem());
    assertThat(refused).hasSize(1);
    return refused.getFirst();
  }
}
