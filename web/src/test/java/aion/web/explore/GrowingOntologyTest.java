package aion.web.explore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aion.Aion;
import aion.ExampleCompany;
import aion.vocabulary.Ontology;
import aion.web.command.AionCommand;
import aion.web.home.RunningServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The ontology grows while the product runs: what is published is in all languages at once, and
/// what is refused leaves no trace.
class GrowingOntologyTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String MAPPING =
      """
      mapping: footprints
      title: Footprints of items
      columns:
        item: {from: item}
        grams: {from: grams, type: decimal}
        stage: {from: stage}
      id: "footprint/{item}"
      at: "2026-01-01"
      entries:
        - entity: CarbonFootprint
          key: "{item}"
          values: {gramsCarbonDioxide: "{grams}", carbonStage: "{stage}"}
          links: {item: "{item}"}
      """;

  @TempDir private static Path home;
  private static Exploring product;

  @BeforeAll
  static void start() {
    product = Exploring.start(home);
    new ExampleCompany(product.ledger())
        .item("BOLT-M8", "pcs")
        .item("NUT-M8", "pcs")
        .item("PIN", "pcs");
    product.awaitCopy();
    product.awaitMirror();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void a_published_class_is_imported_asked_in_three_languages_read_and_kept() throws IOException {
    var before = product.bean(Ontology.class).version();
    var dry = put("?dryRun=true", example());
    assertThat(dry.status()).as(dry.body()).isEqualTo(200);
    assertThat(dry.body())
        .contains(
            "\"published\":false",
            "type CarbonFootprint",
            "field Item.carbonFootprints",
            "field Query.carbonFootprints",
            "constraint CarbonFootprint_id",
            "CarbonFootprint.gramsCarbonDioxide",
            "\"kind\":\"mapping\",\"name\":\"sample-items\",\"term\":\"Item\"",
            "\"kind\":\"rule\"");
    assertThat(product.bean(Ontology.class).version()).isEqualTo(before);
    assertThat(graphQl("carbonFootprints {totalCount}")).contains("GQL_VALIDATION");

    var published = put("", example());
    assertThat(published.status()).as(published.body()).isEqualTo(200);
    assertThat(published.body()).contains("\"published\":true");
    assertThat(put("", example()).body()).contains("\"published\":false");
    Files.createDirectories(home.resolve("mappings"));
    Files.writeString(home.resolve("mappings/footprints.yaml"), MAPPING);
    var imported =
        product.post(
            "admin",
            "/api/v1/imports/footprints",
            "text/csv",
            "item,grams,stage\nBOLT-M8,12.5,gate\nNUT-M8,3,grave\nNUT-M9,3,grave\nPIN,-1,gate\n");
    assertThat(imported.status()).as(imported.body()).isEqualTo(200);
    assertThat(imported.body()).contains("\"accepted\":2", "\"refused\":2");

    assertIsKnownEverywhere();

    product.close();
    product = Exploring.start(home);
    product.awaitCopy();
    product.awaitMirror();
    assertIsKnownEverywhere();
    assertThat(product.get("auditor", "/api/v1/verification", "*/*").body())
        .contains("\"holds\":true");

    assertThat(commandLine("check", "assessedOn", "aion:assessedOn rdfs:range xsd:date ."))
        .isZero();
    assertThat(commandLine("check", "assessedOn", "aion:assessedOn rdfs:range xsd:gYear ."))
        .isEqualTo(1);
    assertThat(commandLine("publish", "retired", "aion:assessedOn owl:deprecated true .")).isZero();
    assertThat(product.get("analyst", "/graphql/schema.graphql", "*/*").body())
        .contains("assessedOn: Date @deprecated");
    assertThat(product.get("viewer", "/api/v1/dictionary", "*/*").body())
        .contains("| `assessedOn` | date, **deprecated** |");
  }

  /// Runs `./aion ontology` on a file with these words.
  private static int commandLine(String command, String name, String turtle) throws IOException {
    new RunningServer(product.url(), product.bean(RunningServer.class).token()).writeTo(home);
    var prefixes = example().lines().filter(line -> line.startsWith("@prefix")).toList();
    var file = home.resolve(name + ".ttl");
    Files.writeString(file, String.join("\n", prefixes) + "\n" + turtle);
    return AionCommand.run(
        Aion.class,
        "ontology",
        command,
        file.toString(),
        "--name",
        name.toLowerCase(Locale.ROOT),
        "--home",
        home.toString());
  }

  private static void assertIsKnownEverywhere() {
    assertThat(
            graphQl(
                "items(filter: {carbonFootprints: {some: {gramsCarbonDioxide: {gt: \"10\"}}}}) {edges {node {sku carbonFootprints {edges {node {gramsCarbonDioxide carbonStage}}}}}}"))
        .contains(
            "{\"items\":{\"edges\":[{\"node\":{\"sku\":\"BOLT-M8\",\"carbonFootprints\":{\"edges\":[{\"node\":{\"gramsCarbonDioxide\":\"12.5\",\"carbonStage\":\"GATE\"}}]}}}]}}");
    assertThat(
            graphQl(
                "carbonFootprints(filter: {carbonStage: {eq: GRAVE}}) {edges {node {code item {sku}}}}"))
        .contains("{\"code\":\"NUT-M8\",\"item\":{\"sku\":\"NUT-M8\"}}");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    product
                        .cypher(
                            "analyst",
                            "MATCH (f:CarbonFootprint)-[:ITEM]->(i:Item) RETURN i.id, f.carbonStage ORDER BY i.id",
                            "{}")
                        .body())
                .contains("[[\"BOLT-M8\",\"gate\"],[\"NUT-M8\",\"grave\"]]"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    sparql(
                        "SELECT ?sku ?grams { ?f a aion:CarbonFootprint ; aion:gramsCarbonDioxide ?grams ; aion:item/aion:sku ?sku } ORDER BY ?sku"))
                .isEqualTo("sku,grams\r\nBOLT-M8,12.5\r\nNUT-M8,3.0\r\n"));
    assertThat(
            sparql(
                "SELECT ?label { GRAPH ?g { aion:CarbonFootprint rdfs:label ?label FILTER (lang(?label) = 'id') } }"))
        .contains("jejak karbon");
    assertThat(product.get("viewer", "/api/v1/dictionary", "*/*").body())
        .contains("### CarbonFootprint", "*jejak karbon*", "`carbonFootprints` ([CarbonFootprint]");
    assertThat(product.get("viewer", "/api/v1/ontology", "*/*").body())
        .contains("aion:CarbonFootprintShape");
    assertThat(graphQl("labels(language: ID) {term label}"))
        .contains("{\"term\":\"CarbonFootprint.gramsCarbonDioxide\",\"label\":\"gram CO2\"}");
  }

  @Test
  void every_document_of_the_corpus_gets_the_answer_written_there_and_changes_nothing()
      throws IOException {
    assumeTrue(Files.exists(corpus()), "no corpus of hostile requests beside the repository");
    var version = product.bean(Ontology.class).version();
    var heads = heads();

    var faults = new ArrayList<String>();
    int run = 0;
    for (var test : JSON.readTree(Files.readAllBytes(corpus())).get("cases")) {
      if (!test.get("entry").stringValue().equals("ontology.load")) continue;
      run++;
      var input = test.get("input");
      var answer =
          product.put(
              test.get("role").stringValue(),
              "/api/v1/ontology?format=" + input.get("format").stringValue(),
              "application/octet-stream",
              text(input.get("bytes")));
      var fault = fault(test.get("expect"), answer);
      if (!fault.isEmpty()) faults.add(test.get("id").stringValue() + ": " + fault);
    }

    assertThat(run).isGreaterThan(5);
    assertThat(faults).isEmpty();
    assertThat(product.bean(Ontology.class).version()).isEqualTo(version);
    assertThat(heads()).isEqualTo(heads);
  }

  @Test
  void only_administrators_publish_and_contradictions_are_told() throws IOException {
    var contradiction =
        example()
            + """
            aion:CarbonMark a owl:Class ; rdfs:label "mark"@en , "tanda"@id ;
              rdfs:comment "A footprint, and none."@en , "Jejak, dan bukan."@id ;
              rdfs:subClassOf aion:CarbonFootprint ; owl:disjointWith aion:CarbonFootprint .
            """;

    var refused = put("?dryRun=true", contradiction);
    var viewer = product.put("viewer", "/api/v1/ontology", "text/turtle", example());

    assertThat(viewer.status()).isEqualTo(403);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("ONTOLOGY_INVALID", "cax-dw", "a member of CarbonMark");
  }

  @Test
  void a_shape_is_tried_against_the_whole_history_before_it_is_switched_on() throws IOException {
    var named =
        """
        @prefix aion: <https://w3id.org/aion/ontology#> .
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        <https://example.org/shapes#Named> a sh:NodeShape ; sh:targetClass aion:Item ; sh:sparql [
          a sh:SPARQLConstraint ;
          sh:message "{$this} has too short a name."@en , "Nama {$this} terlalu pendek."@id ;
          sh:select "SELECT $this WHERE { $this <https://w3id.org/aion/ontology#name> ?name FILTER(STRLEN(?name) < LENGTH) }" ] .
        """;

    var refused = put("?name=names&dryRun=true", named.replace("LENGTH", "200"));
    var dry = put("?name=names&dryRun=true", named.replace("LENGTH", "2"));
    var published = put("?name=names", named.replace("LENGTH", "2"));
    var tooShort =
        product.post(
            "admin",
            "/api/v1/imports/rdf?format=turtle",
            "text/turtle",
            """
            @prefix aion: <https://w3id.org/aion/ontology#> .
            <https://localhost/id/Item/X-1> a aion:Item ; aion:sku "X-1" ; aion:name "X" ; aion:kind "product" ;
              aion:baseUnit <https://localhost/id/Unit/H87> .
            """);

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("do not fit the shapes", "has too short a name");
    assertThat(JSON.readTree(dry.body()).at("/history/0/wrong").asInt(-1)).as(dry.body()).isZero();
    assertThat(JSON.readTree(dry.body()).at("/history/0/entries").asInt(0)).isPositive();
    assertThat(published.body()).contains("\"published\":true");
    assertThat(tooShort.body()).contains("SHAPE_VIOLATION", "Item/X-1 has too short a name.");
  }

  private static JsonNode heads() {
    return JSON.readTree(product.get("admin", "/api/v1/heads", "*/*").body()).get("heads");
  }

  private static Exploring.Answer put(String query, String turtle) {
    return product.put("admin", "/api/v1/ontology" + query, "text/turtle", turtle);
  }

  private static String graphQl(String field) {
    var body = JSON.writeValueAsString(Map.of("query", "{%s}".formatted(field)));
    return product.post("analyst", "/graphql", "application/json", body).body();
  }

  private static String sparql(String query) {
    var text =
        "PREFIX aion: <https://w3id.org/aion/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + query;
    return product
        .get("analyst", "/sparql?query=" + URLEncoder.encode(text, UTF_8), "text/csv")
        .body();
  }

  private static String example() throws IOException {
    try (var in =
        Objects.requireNonNull(
            Ontology.class.getResourceAsStream("/ontology/examples/carbon-footprint.ttl"))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static Path corpus() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent())
      if (Files.exists(at.resolve("shared/abuse/corpus.json")))
        return at.resolve("shared/abuse/corpus.json");
    return Path.of("none");
  }

  /// Expands the generators in which long documents are written.
  private static String text(JsonNode value) {
    if (value.isString()) return value.stringValue();
    var text = new StringBuilder();
    if (value.has("$cat")) value.get("$cat").forEach(part -> text.append(text(part)));
    else if (value.has("$nest"))
      text.repeat(value.get("$nest").get(0).stringValue(), value.get("n").intValue())
          .append(value.get("inner").stringValue())
          .repeat(value.get("$nest").get(1).stringValue(), value.get("n").intValue());
    else text.repeat(text(value.get("$repeat")), value.get("n").intValue());
    return text.toString();
  }

  private static String fault(JsonNode expect, Exploring.Answer answer) {
    var body = JSON.readTree(answer.body());
    var statuses = new ArrayList<Integer>();
    expect.path("status").forEach(status -> statuses.add(status.intValue()));
    if (answer.status() < 400 || answer.status() > 499) return answer.toString();
    if (!statuses.isEmpty() && !statuses.contains(answer.status())) return answer.toString();
    if (!body.get("code").equals(expect.get("code"))) return answer.toString();
    var said = body.get("detail").stringValue().toLowerCase(Locale.ROOT);
    for (var word : expect.get("says").stringValue().split("[|]"))
      if (said.contains(word.toLowerCase(Locale.ROOT))) return "";
    return "does not say " + expect.get("says") + ": " + answer;
  }
}
