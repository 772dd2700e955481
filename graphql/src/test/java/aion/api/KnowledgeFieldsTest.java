package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.ledger.EntityFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class KnowledgeFieldsTest {
  private static final Client VIEWER = new Client("viewer");
  private static final String WHY =
      "{why(subject: \"Item/FRAME\", relation: \"madeOf\", object: \"Item/STEEL\") {fact {subject relation object} steps {number fact {subject relation object} rule meaning(language: ID) premises entries {id}}}}";
  private static final String MADE_OF =
      "{item(sku: \"FRAME\") {madeOf(orderBy: [{sku: ASC}]) {edges {node {sku}}}}}";

  @BeforeEach
  void company(ExampleCompany company) {
    company.item("FRAME", "pcs").item("TUBE", "pcs").item("STEEL", "kg");
    part(company, "FRAME", "TUBE");
    part(company, "TUBE", "STEEL");
    // Each test has a ledger of its own, which begins anew.
    TestServer.shared().knowledge.forget();
    TestServer.shared().knowledge.catchUp();
  }

  @Test
  void what_follows_is_asked_like_any_relation_and_proved_down_to_entries(Ledger ledger) {
    assertThat(skus()).containsExactly("STEEL", "TUBE");

    var proof = VIEWER.ask(WHY).data("why");

    var last = proof.path("steps").valueStream().toList().getLast();
    assertThat(last.path("fact")).isEqualTo(proof.path("fact"));
    assertThat(last.path("rule").asString()).isEqualTo("made-of-part");
    assertThat(last.path("meaning").asString()).startsWith("Barang terbuat dari");
    var stated =
        proof.path("steps").valueStream().filter(step -> step.path("rule").isNull()).toList();
    assertThat(stated).isNotEmpty().allMatch(step -> !step.path("entries").isEmpty());

    ledger.post(
        new Posting(
            "retire-line",
            null,
            "test",
            "test",
            "test",
            new EntityFact.Retire("BillOfMaterialsLine", "TUBE-BOM/STEEL", "")));
    TestServer.shared().knowledge.catchUp();

    assertThat(skus()).containsExactly("TUBE");
    assertThat(VIEWER.ask(WHY).data("why").isNull()).isTrue();
    var missing =
        VIEWER
            .ask(
                "{whyNot(rule: \"made-of-part\", subject: \"Item/FRAME\", relation: \"madeOf\", object: \"Item/STEEL\") {holds fails}}")
            .data("whyNot");
    assertThat(missing.path("fails").asString()).contains("madeOf");
  }

  @Test
  void an_exposure_tells_its_share_and_loses_it_with_the_fact_that_made_it(
      ExampleCompany company, Ledger ledger) {
    for (var cost : Map.of("FRAME", "100", "TUBE", "25", "STEEL", "10").entrySet())
      company.entity(
          "Item",
          cost.getKey(),
          Map.of("unitCost", List.of(cost.getValue()), "currency", List.of("USD")),
          Map.of());
    company
        .entity("SignalSource", "LME", Map.of("name", List.of("LME")), Map.of())
        .entity(
            "Signal",
            "STEEL-PRICE",
            Map.of(
                "name", List.of("Steel"),
                "kind", List.of("price"),
                "unitText", List.of("USD/t"),
                "frequency", List.of("daily")),
            Map.of("source", List.of("LME")))
        .entity(
            "Exposure",
            "E",
            Map.of("share", List.of("0.6")),
            Map.of("item", List.of("STEEL"), "signal", List.of("STEEL-PRICE")));
    TestServer.shared().knowledge.catchUp();

    // Two of 10 are 0.8 of a tube, two tubes of 25 are 0.5 of a frame.
    assertThat(shares())
        .isEqualTo(
            "[{\"signal\":\"Signal/STEEL-PRICE\",\"signalName\":\"Steel\",\"share\":\"0.24\",\"rule\":\"exposure\"}]");

    ledger.post(
        new Posting(
            "retire-exposure",
            null,
            "test",
            "test",
            "test",
            new EntityFact.Retire("Exposure", "E", "")));
    TestServer.shared().knowledge.catchUp();

    assertThat(shares()).isEqualTo("[]");
  }

  private static String shares() {
    return VIEWER
        .ask("{item(sku: \"FRAME\") {exposureShares {signal signalName share rule}}}")
        .data("item", "exposureShares")
        .toString();
  }

  @Test
  void a_rule_or_relation_that_is_not_there_is_named_with_the_nearest() {
    var noRule =
        VIEWER.ask(
            "{whyNot(rule: \"made-off\", subject: \"Item/A\", relation: \"madeOf\", object: \"Item/B\") {fails}}");
    var noRelation =
        VIEWER.ask(
            "{why(subject: \"Item/A\", relation: \"madeOff\", object: \"Item/B\") {fact {subject}}}");

    assertThat(noRule.code()).isEqualTo("NOT_FOUND");
    assertThat(noRelation.body().toString()).contains("'madeOff'", "'madeOf'");
    assertThat(VIEWER.ask("{knowledgeRules {name meaning}}").data("knowledgeRules").toString())
        .contains("single-source-only");
  }

  private static List<String> skus() {
    return VIEWER
        .ask(MADE_OF)
        .data("item", "madeOf", "edges")
        .valueStream()
        .map(edge -> edge.path("node").path("sku").asString())
        .toList();
  }

  private static void part(ExampleCompany company, String product, String component) {
    company
        .entity(
            "BillOfMaterials",
            product + "-BOM",
            Map.of("yield", List.of("1")),
            Map.of("item", List.of(product)))
        .entity(
            "BillOfMaterialsLine",
            product + "-BOM/" + component,
            Map.of("quantity", List.of("2")),
            Map.of("billOfMaterials", List.of(product + "-BOM"), "item", List.of(component)));
  }
}
