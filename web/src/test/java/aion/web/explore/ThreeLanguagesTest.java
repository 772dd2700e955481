package aion.web.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aion.ExampleCompany;
import aion.ledger.EntityFact;
import aion.ledger.Posting;
import aion.semantic.HeldStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One graph, three languages: the same question has the same rows in SPARQL, Cypher and GraphQL,
/// what is inferred included, and prices are in none of them for those who may not see them.
class ThreeLanguagesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String AION = "PREFIX aion: <https://w3id.org/aion/ontology#> ";

  private static Exploring product;

  /// A SPARQL store that the product keeps up to date besides its own.
  private static HeldStore elsewhere;

  /// @param graphQl a connection whose nodes have the columns, in order
  record Question(String about, String sparql, String cypher, String graphQl) {
    @Override
    public String toString() {
      return about;
    }
  }

  @BeforeAll
  static void start(@TempDir Path home) throws IOException {
    elsewhere = HeldStore.open();
    var access = elsewhere.access();
    product =
        Exploring.start(
            home,
            Map.of(
                "aion.explore.store.query",
                access.query(),
                "aion.explore.store.update",
                access.update(),
                "aion.explore.store.user",
                "aion",
                "aion.explore.store.password",
                "secret"));
    var company = new ExampleCompany(product.ledger());
    company.site("P1").bin("P1/A-01", "P1").item("FRAME", "pcs").item("TUBE", "pcs");
    company.supplier("S-A").supplier("S-B");
    company.entity(
        "Item",
        "STEEL",
        Map.of(
            "name", List.of("Steel, hot rolled"),
            "kind", List.of("material"),
            "unitCost", List.of("7777.77"),
            "currency", List.of("EUR")),
        Map.of("baseUnit", List.of("kg")));
    part(company, "FRAME", "TUBE", "2");
    part(company, "TUBE", "STEEL", "3.25 kg");
    company.entity("SignalSource", "LME", Map.of("name", List.of("LME")), Map.of());
    company.entity(
        "Signal",
        "STEEL-PRICE",
        Map.of(
            "name", List.of("Steel"),
            "kind", List.of("price"),
            "unitText", List.of("USD/t"),
            "frequency", List.of("daily")),
        Map.of("source", List.of("LME")));
    company.entity(
        "Exposure",
        "STEEL/PRICE",
        Map.of("share", List.of("0.6")),
        Map.of("item", List.of("STEEL"), "signal", List.of("STEEL-PRICE")));
    company.entity(
        "SupplyOffer",
        "S-A/STEEL",
        Map.of("currency", List.of("EUR"), "leadTimeDays", List.of("7")),
        Map.of("item", List.of("STEEL"), "supplier", List.of("S-A")));
    company.entity(
        "PriceTier",
        "S-A/STEEL/1",
        Map.of(
            "fromQuantity", List.of("1 kg"),
            "unitPrice", List.of("83.5"),
            "currency", List.of("EUR")),
        Map.of("offer", List.of("S-A/STEEL")));
    company.received("FRAME", "P1/A-01", "12", "pcs", Instant.now().minusSeconds(3_600));
    company.received("TUBE", "P1/A-01", "30", "pcs", Instant.now().minusSeconds(3_600));
    product.awaitCopy();
    product.awaitMirror();
    await().atMost(PATIENCE).until(() -> exposed("FRAME").equals(List.of("yes", "yes", "yes")));
  }

  @AfterAll
  static void stop() {
    product.close();
    elsewhere.close();
  }

  static Stream<Question> questions() {
    return Stream.of(
        new Question(
            "items",
            "SELECT ?sku ?name { ?i a aion:Item ; aion:sku ?sku ; aion:name ?name }",
            "MATCH (i:Item) RETURN i.id, i.name",
            "items {edges {node {sku name}}}"),
        new Question(
            "materials",
            "SELECT ?sku { ?i aion:sku ?sku ; aion:kind 'material' }",
            "MATCH (i:Item {kind: 'material'}) RETURN i.id",
            "items(filter: {kind: {eq: MATERIAL}}) {edges {node {sku}}}"),
        new Question(
            "places within P1",
            "SELECT ?code { ?l aion:code ?code ; aion:within/aion:code 'P1' }",
            "MATCH (l:Location)-[:WITHIN]->(:Location {id: 'P1'}) RETURN l.id",
            "locations(filter: {within: {code: {eq: \"P1\"}}}) {edges {node {code}}}"),
        new Question(
            "stock",
            "SELECT ?code ?n { ?p a aion:StockPosition ; aion:code ?code ; aion:quantityOnHand ?n }",
            "MATCH (p:StockPosition) RETURN p.id, p.quantityOnHand",
            "positions {edges {node {code quantityOnHand}}}"),
        new Question(
            "who offers what, and how soon",
            "SELECT ?s ?i ?d { ?o a aion:SupplyOffer ; aion:supplier/aion:code ?s ; aion:item/aion:sku ?i ; aion:leadTimeDays ?d }",
            "MATCH (s:Supplier)<-[:SUPPLIER]-(o:SupplyOffer)-[:ITEM]->(i:Item) RETURN s.id, i.id, o.leadTimeDays",
            "supplyOffers {edges {node {supplier {code} item {sku} leadTimeDays}}}"),
        new Question(
            "lines of bills of materials",
            "SELECT ?p ?c { ?l aion:billOfMaterials/aion:item/aion:sku ?p ; aion:item/aion:sku ?c }",
            "MATCH (p:Item)<-[:ITEM]-(:BillOfMaterials)<-[:BILL_OF_MATERIALS]-(:BillOfMaterialsLine)-[:ITEM]->(c:Item) RETURN p.id, c.id",
            "billOfMaterialsLines {edges {node {billOfMaterials {item {sku}} item {sku}}}}"),
        new Question(
            "products that steel goes into",
            "SELECT ?sku { ?i aion:madeOf/aion:sku 'STEEL' ; aion:sku ?sku }",
            "MATCH (i:Item)-[:MADE_OF]->(:Item {id: 'STEEL'}) RETURN i.id",
            "items(filter: {madeOf: {some: {sku: {eq: \"STEEL\"}}}}) {edges {node {sku}}}"),
        new Question(
            "what the price of steel reaches",
            "SELECT ?sku { ?i aion:exposedTo/aion:code 'STEEL-PRICE' ; aion:sku ?sku }",
            "MATCH (i:Item)-[:EXPOSED_TO]->(:Signal {id: 'STEEL-PRICE'}) RETURN i.id",
            "items(filter: {exposedTo: {some: {code: {eq: \"STEEL-PRICE\"}}}}) {edges {node {sku}}}"),
        new Question(
            "single sources",
            "SELECT ?i ?s { ?item aion:singleSourcedFrom ?from ; aion:sku ?i . ?from aion:code ?s }",
            "MATCH (i:Item)-[:SINGLE_SOURCED_FROM]->(s:Supplier) RETURN i.id, s.id",
            "items(filter: {singleSourcedFrom: {some: {}}}) {edges {node {sku singleSourcedFrom {edges {node {code}}}}}}"),
        new Question(
            "suppliers that nobody buys from",
            "SELECT ?code { ?s a aion:Supplier ; aion:code ?code FILTER NOT EXISTS { ?o aion:supplier ?s } }",
            "MATCH (s:Supplier) WHERE NOT EXISTS { (s)<-[:SUPPLIER]-(:SupplyOffer) } RETURN s.id",
            "suppliers(filter: {offers: {none: {}}}) {edges {node {code}}}"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void a_question_has_the_same_rows_in_each(Question question) {
    var bySparql = rowsOfSparql(question.sparql);
    var byCypher = rowsOfCypher(question.cypher);
    var byGraphQl = rowsOfGraphQl(question.graphQl);

    assertThat(bySparql).isNotEmpty();
    assertThat(byCypher).isEqualTo(bySparql);
    assertThat(byGraphQl).isEqualTo(bySparql);
  }

  @Test
  void what_no_longer_follows_is_gone_from_each() {
    var company = new ExampleCompany(product.ledger());
    company.item("LAMP", "pcs").item("GLASS", "kg");
    company.entity(
        "Exposure",
        "GLASS/PRICE",
        Map.of("share", List.of("0.1")),
        Map.of("item", List.of("GLASS"), "signal", List.of("STEEL-PRICE")));
    part(company, "LAMP", "GLASS", "1 kg");
    await().atMost(PATIENCE).until(() -> exposed("LAMP").equals(List.of("yes", "yes", "yes")));

    product
        .ledger()
        .post(
            new Posting(
                "retire-glass-price",
                null,
                "test",
                "test",
                "test",
                new EntityFact.Retire("Exposure", "GLASS/PRICE", "")));

    await().atMost(PATIENCE).until(() -> exposed("LAMP").equals(List.of("no", "no", "no")));
  }

  @Test
  void a_store_elsewhere_holds_the_same() {
    for (var graph : List.of("facts", "commercial", "inferred", "ontology"))
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(heldElsewhere(graph)).isEqualTo(countHere(graph)));
    assertThat(heldElsewhere("commercial")).isPositive();
    assertThat(heldElsewhere("inferred")).isPositive();
    assertThat(elsewhere.quads().toString()).contains("7777.77", "exposedTo");
  }

  private static long heldElsewhere(String graph) {
    return elsewhere.quads().stream()
        .filter(quad -> quad.getGraph().getURI().endsWith("/graph/" + graph))
        .count();
  }

  private static long countHere(String graph) {
    var answer =
        product.get(
            "admin",
            "/sparql?query="
                + URLEncoder.encode(
                    "SELECT (COUNT(*) AS ?n) { GRAPH <https://localhost/graph/%s> {?s ?p ?o} }"
                        .formatted(graph),
                    StandardCharsets.UTF_8),
            "application/sparql-results+json");
    return JSON.readTree(answer.body()).at("/results/bindings/0/n/value").asLong();
  }

  private static List<String> exposed(String sku) {
    return Stream.of(
            rowsOfSparql(
                "SELECT ?n { ?i aion:sku '%s' ; aion:exposedTo/aion:code ?n }".formatted(sku)),
            rowsOfCypher(
                "MATCH (:Item {id: '%s'})-[e:EXPOSED_TO]->(s) WHERE e.inferred RETURN s.id"
                    .formatted(sku)),
            rowsOfGraphQl(
                "items(filter: {sku: {eq: \"%s\"}, exposedTo: {some: {}}}) {edges {node {sku}}}"
                    .formatted(sku)))
        .map(rows -> rows.isEmpty() ? "no" : "yes")
        .toList();
  }

  private static List<String> rowsOfSparql(String query) {
    var answer =
        product.get(
            "analyst",
            "/sparql?query=" + URLEncoder.encode(AION + query, StandardCharsets.UTF_8),
            "application/sparql-results+json");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var form = JSON.readTree(answer.body());
    var rows = new ArrayList<String>();
    for (var row : form.get("results").get("bindings")) {
      var values = new ArrayList<String>();
      for (var name : form.get("head").get("vars"))
        values.add(plain(row.get(name.asString()).get("value").asString()));
      rows.add(String.join(" | ", values));
    }
    return rows.stream().sorted().toList();
  }

  /// A decimal as the other languages write it: 12.0 is 12.
  private static String plain(String value) {
    return value.matches("-?[0-9]+[.][0-9]+")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }

  private static List<String> rowsOfCypher(String statement) {
    var answer = product.cypher("analyst", statement, "{}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var rows = new ArrayList<String>();
    for (var row : JSON.readTree(answer.body()).get("rows")) rows.add(line(row));
    return rows.stream().sorted().toList();
  }

  private static List<String> rowsOfGraphQl(String connection) {
    var answer =
        product.post(
            "analyst",
            "/graphql",
            "application/json",
            JSON.writeValueAsString(Map.of("query", "{%s}".formatted(connection))));
    var data = JSON.readTree(answer.body()).path("data");
    assertThat(data.isObject()).as(answer.body()).isTrue();
    var rows = new ArrayList<String>();
    for (var edge : data.iterator().next().get("edges")) rows.add(line(edge.get("node")));
    return rows.stream().sorted().toList();
  }

  /// The values in a row or node, from left to right.
  private static String line(JsonNode node) {
    var values = new ArrayList<String>();
    collect(node, values);
    return String.join(" | ", values);
  }

  private static void collect(JsonNode node, List<String> values) {
    if (node.isValueNode()) values.add(node.asString());
    else node.forEach(child -> collect(child, values));
  }

  private static void part(
      ExampleCompany company, String product, String component, String quantity) {
    company
        .entity(
            "BillOfMaterials",
            product + "-BOM",
            Map.of("yield", List.of("1")),
            Map.of("item", List.of(product)))
        .entity(
            "BillOfMaterialsLine",
            product + "-BOM/" + component,
            Map.of("quantity", List.of(quantity)),
            Map.of("billOfMaterials", List.of(product + "-BOM"), "item", List.of(component)));
  }
}
