package aion.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.TestGraph;
import aion.forecast.Cover;
import aion.forecast.Days;
import aion.forecast.DemandRecord;
import aion.forecast.ForecastSettings;
import aion.forecast.LeadTimeRecords;
import aion.graph.Graph;
import aion.inference.Proof;
import aion.ledger.EntityFact;
import aion.ledger.Ledger;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import aion.projection.Feed;
import aion.semantic.Iris;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.Ontology;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rules of the product on a small company: a frame of tubes of steel, whose price is a signal.
@GraphTest
class LiveKnowledgeTest {
  private static final Iris IRIS = new Iris();
  private static int number;

  private LiveKnowledge knowledge;
  private Instant now = TestGraph.NOW;
  private Graph graph;
  private Ledger ledger;

  @BeforeEach
  void company(ExampleCompany company, Graph graph, Ledger ledger) {
    this.graph = graph;
    this.ledger = ledger;
    company.item("FRAME", "pcs").item("TUBE", "pcs").item("STEEL", "kg");
    part("FRAME", "TUBE");
    part("TUBE", "STEEL");
    upsert("SignalSource", "LME", Map.of("name", "LME"), Map.of());
    upsert(
        "Signal",
        "STEEL-PRICE",
        Map.of("name", "Steel", "kind", "price", "unitText", "USD/t", "frequency", "daily"),
        Map.of("source", "LME"));
    upsert(
        "Exposure",
        "STEEL/PRICE",
        Map.of("share", "0.6"),
        Map.of("item", "STEEL", "signal", "STEEL-PRICE"));
    knowledge = newKnowledge();
    knowledge.catchUp();
  }

  private LiveKnowledge newKnowledge() {
    InstantSource source = () -> now;
    var days = new Days(source.withZone(ZoneOffset.UTC), ZoneOffset.UTC);
    var settings = new ForecastSettings(365, 1095, 8, 3);
    var record = new DemandRecord(graph, TestGraph.shared().cold, days, settings);
    var sources =
        new LiveKnowledge.Sources(
            graph,
            new Feed(graph),
            days,
            new Cover(record),
            new LeadTimeRecords(graph, days, settings));
    return new LiveKnowledge(sources, Ontology.shipped(), IRIS, false);
  }

  @Test
  void a_product_is_exposed_to_what_its_materials_are_exposed_to() {
    assertThat(written("EXPOSED_TO"))
        .containsExactly(
            "Item/FRAME Signal/STEEL-PRICE exposure",
            "Item/STEEL Signal/STEEL-PRICE exposure",
            "Item/TUBE Signal/STEEL-PRICE exposure");
    assertThat(written("MADE_OF"))
        .containsExactly(
            "Item/FRAME Item/STEEL made-of",
            "Item/FRAME Item/TUBE made-of",
            "Item/TUBE Item/STEEL made-of");
  }

  @Test
  void the_proof_names_the_facts_and_without_one_the_relation_is_gone() {
    var exposed = fact("Item/FRAME", "exposedTo", "Signal/STEEL-PRICE");
    var given = new ArrayList<Triple>();
    collect(knowledge.why(exposed).orElseThrow(), given);
    assertThat(given)
        .contains(
            fact("Exposure/STEEL/PRICE", "signal", "Signal/STEEL-PRICE"),
            fact("BillOfMaterialsLine/TUBE-BOM/STEEL", "item", "Item/STEEL"));

    ledger.post(posting(new EntityFact.Retire("BillOfMaterialsLine", "TUBE-BOM/STEEL", "changed")));
    knowledge.catchUp();

    assertThat(written("EXPOSED_TO")).containsExactly("Item/STEEL Signal/STEEL-PRICE exposure");
    assertThat(knowledge.why(exposed)).isEmpty();
    var missing = knowledge.whyNot("exposure-part", exposed);
    assertThat(missing.findFailing()).isPresent();
    assertThat(knowledge.rules().sentenceOf("exposure-part"))
        .hasValueSatisfying(sentence ->
            assertThat(sentence.english()).contains("what its components are exposed to"));
  }

  @Test
  void the_share_of_an_exposure_is_written_with_it_and_follows_the_costs() {
    cost("FRAME", "100");
    cost("TUBE", "40");
    cost("STEEL", "10");
    knowledge.catchUp();
    // Two of 10 are half of a tube, two tubes are 0.8 of a frame.
    assertThat(shares())
        .containsExactly("Item/FRAME 240000", "Item/STEEL 600000", "Item/TUBE 300000");

    cost("FRAME", "200");
    knowledge.catchUp();
    assertThat(shares())
        .containsExactly("Item/FRAME 120000", "Item/STEEL 600000", "Item/TUBE 300000");

    newKnowledge().catchUp();
    assertThat(shares()).contains("Item/FRAME 120000");
    ledger.post(posting(new EntityFact.Retire("Exposure", "STEEL/PRICE", "")));
    knowledge.catchUp();
    assertThat(shares()).isEmpty();
  }

  private void cost(String item, String cost) {
    upsert("Item", item, Map.of("unitCost", cost, "currency", "USD"), Map.of());
  }

  private List<String> shares() {
    return graph.read(
        "MATCH (item)-[exposed:EXPOSED_TO]->(:Signal) WHERE exposed.share IS NOT NULL RETURN item.ref + ' ' + exposed.share AS line ORDER BY line",
        Map.of(),
        row -> row.get("line").asString());
  }

  @Test
  void stock_that_cannot_last_is_found_from_movements_and_orders_and_anew_each_day(
      ExampleCompany company) {
    company.site("P1").supplier("S-A").received("TUBE", "P1", "100", "pcs", daysAgo(11));
    for (int day = 10; day > 0; day--) company.issued("TUBE", "P1", "6", "pcs", daysAgo(day));
    ledger.post(
        ExampleCompany.posting(
            daysAgo(1),
            new OrderFact.Placed(
                new OrderLineId("PO-1/1"),
                "PO-1",
                new SupplierId("S-A"),
                new ItemId("TUBE"),
                new LocationId("P1"),
                null,
                new BigDecimal("50"),
                "pcs",
                null,
                null,
                null,
                daysAgo(-8))));
    knowledge.catchUp();
    // 40 are left; 60 in 11 days are 5.455 a day, and eight days until the promised one.
    assertThat(written("RUNS_OUT_BEFORE"))
        .containsExactly("StockPosition/TUBE@P1 PurchaseOrderLine/PO-1/1 stock-out");
    assertThat(written("ARRIVES_AFTER_STOCK_OUT"))
        .containsExactly("PurchaseOrderLine/PO-1/1 StockPosition/TUBE@P1 order-at-risk");
    var runsOut = fact("StockPosition/TUBE@P1", "runsOutBefore", "PurchaseOrderLine/PO-1/1");
    assertThat(knowledge.why(runsOut)).isPresent();

    now = TestGraph.NOW.plus(Duration.ofDays(4));
    knowledge.catchUp();
    assertThat(written("RUNS_OUT_BEFORE")).isEmpty();
    assertThat(knowledge.whyNot("stock-out-before", runsOut).findFailing())
        .hasValueSatisfying(failing -> assertThat(failing).startsWith("lessThan"));

    now = TestGraph.NOW.plus(Duration.ofDays(20));
    knowledge.catchUp();
    assertThat(written("MAY_COME_LATE_FROM"))
        .containsExactly("PurchaseOrderLine/PO-1/1 Supplier/S-A order-at-risk");
    var live = written();
    newKnowledge().catchUp();
    assertThat(written()).isEqualTo(live);
  }

  private static Instant daysAgo(int days) {
    return TestGraph.NOW.minus(Duration.ofDays(days));
  }

  @Test
  void one_seller_is_a_single_source_and_two_with_one_supplier_behind_them_a_joint_one() {
    supplier("S-A", "ID", List.of("S-Z"));
    offer("S-A", "STEEL");
    knowledge.catchUp();
    assertThat(written("SINGLE_SOURCED_FROM"))
        .containsExactly("Item/STEEL Supplier/S-A single-source");

    supplier("S-B", "MY", List.of("S-Z"));
    offer("S-B", "STEEL");
    knowledge.catchUp();

    assertThat(written("SINGLE_SOURCED_FROM")).isEmpty();
    assertThat(written("JOINTLY_SOURCED_FROM"))
        .containsExactly("Item/STEEL Supplier/S-Z joint-source");
    assertThat(written("JOINTLY_SOURCED_IN")).isEmpty();
    assertThat(written("DEPENDS_ON_SUPPLIER"))
        .contains("Item/FRAME Supplier/S-Z supply-path", "Item/STEEL Supplier/S-B supply-path");

    supplier("S-B", "ID", List.of());
    knowledge.catchUp();
    assertThat(written("JOINTLY_SOURCED_FROM")).isEmpty();
    assertThat(written("JOINTLY_SOURCED_IN")).containsExactly("Item/STEEL Country/ID joint-source");
  }

  @Test
  void an_inferred_relation_cannot_be_stated() {
    var stated =
        new EntityFact.Upsert(
            "Item", "FRAME", Map.of(), Map.of("exposedTo", List.of("STEEL-PRICE")));

    var receipt = ledger.postAll(List.of(posting(stated))).getFirst();

    assertThat(receipt)
        .isInstanceOfSatisfying(
            aion.ledger.Receipt.Refused.class,
            refused -> assertThat(refused.problem().what()).contains("follows by rule 'exposure'"));
  }

  @Test
  void after_random_changes_and_restarts_the_graph_has_just_what_follows() {
    var dice = new Random(20261123);
    for (int i = 0; i < 6; i++) {
      upsert(
          "Item", "I" + i, Map.of("name", "I" + i, "kind", "component"), Map.of("baseUnit", "H87"));
    }
    for (int i = 0; i < 4; i++) supplier("T-" + i, "ID", List.of());
    int changes = Integer.getInteger("knowledge.changes", 60);
    for (int i = 0; i < changes; i++) {
      change(dice);
      if (dice.nextInt(10) == 0) knowledge = newKnowledge();
      if (dice.nextInt(3) == 0) knowledge.catchUp();
    }
    knowledge.catchUp();
    var live = written();

    newKnowledge().catchUp();

    assertThat(live).isEqualTo(written()).isNotEmpty();
    var rebuilt = newKnowledge();
    graph.write(tx -> tx.run("MATCH ()-[r]->() WHERE r.inferred DELETE r").consume());
    rebuilt.catchUp();
    assertThat(written()).isEqualTo(live);
  }

  private void change(Random dice) {
    int a = dice.nextInt(6);
    int b = dice.nextInt(6);
    switch (dice.nextInt(4)) {
      case 0 -> {
        if (a < b) part("I" + a, "I" + b);
      }
      case 1 -> {
        if (a < b)
          ledger.postAll(
              List.of(
                  posting(
                      new EntityFact.Retire(
                          "BillOfMaterialsLine", "I%d-BOM/I%d".formatted(a, b), ""))));
      }
      case 2 -> offer("T-" + dice.nextInt(4), "I" + a);
      default ->
          ledger.postAll(
              List.of(
                  posting(
                      new EntityFact.Retire(
                          "SupplyOffer", "T-%d/I%d".formatted(dice.nextInt(4), a), ""))));
    }
  }

  private void part(String product, String component) {
    upsert("BillOfMaterials", product + "-BOM", Map.of("yield", "1"), Map.of("item", product));
    upsert(
        "BillOfMaterialsLine",
        product + "-BOM/" + component,
        Map.of("quantity", "2"),
        Map.of("billOfMaterials", product + "-BOM", "item", component));
  }

  private void supplier(String code, String country, List<String> suppliedBy) {
    upsert("Country", country, Map.of("name", country), Map.of());
    suppliedBy.forEach(s -> upsert("Supplier", s, Map.of("name", s), Map.of()));
    ledger.post(
        posting(
            new EntityFact.Upsert(
                "Supplier",
                code,
                Map.of("name", List.of(code)),
                Map.of("country", List.of(country), "suppliedBy", suppliedBy))));
  }

  private void offer(String supplier, String item) {
    upsert(
        "SupplyOffer",
        supplier + "/" + item,
        Map.of("currency", "USD", "leadTimeDays", "7"),
        Map.of("item", item, "supplier", supplier));
  }

  private void upsert(
      String entityClass, String key, Map<String, String> values, Map<String, String> links) {
    ledger.post(posting(new EntityFact.Upsert(entityClass, key, lists(values), lists(links))));
  }

  private static Map<String, List<String>> lists(Map<String, String> values) {
    return values.entrySet().stream()
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
  }

  private static Posting posting(EntityFact fact) {
    return new Posting("knowledge-" + number++, null, "test", "test", "test", fact);
  }

  private static Triple fact(String subject, String relation, String object) {
    return Triple.create(
        IRIS.of(subject), NodeFactory.createURI(Ontology.NAMESPACE + relation), IRIS.of(object));
  }

  private static void collect(Proof proof, List<Triple> given) {
    switch (proof) {
      case Proof.Given it -> given.add(it.fact());
      case Proof.Inferred it -> it.premises().forEach(premise -> collect(premise, given));
    }
  }

  private List<String> written(String type) {
    return written().stream()
        .filter(line -> line.startsWith(type + " "))
        .map(line -> line.substring(type.length() + 1))
        .toList();
  }

  private TreeSet<String> written() {
    return new TreeSet<>(
        graph.read(
            "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.inferred RETURN type(r) + ' ' + a.ref + ' ' + b.ref + ' ' + r.rule AS line",
            Map.of(),
            row -> row.get("line").asString()));
  }
}
