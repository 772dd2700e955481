package aion.web.explore;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SPARQL, linked data and the mirror as programs reach them: the whole product with its explore
/// process.
class SparqlFrontTest {
  private static final String NAMES =
      "PREFIX aion: <https://w3id.org/aion/ontology#> SELECT ?name { ?i a aion:Item ; aion:name ?name }";

  private static Exploring product;

  @BeforeAll
  static void start(@TempDir Path home) {
    product = Exploring.start(home);
    var company = new ExampleCompany(product.ledger());
    company.site("P1").supplier("S1");
    company.entity(
        "Item",
        "BOLT-M8",
        Map.of(
            "name", List.of("Bolt M8"),
            "kind", List.of("component"),
            "unitCost", List.of("7777.77"),
            "currency", List.of("EUR")),
        Map.of("baseUnit", List.of("pcs")));
    product.awaitMirror();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void a_query_comes_by_address_form_or_body() {
    var answers =
        List.of(
            product.get(
                "analyst", "/sparql?query=" + encoded(NAMES), "application/sparql-results+json"),
            product.post(
                "analyst",
                "/sparql",
                "application/x-www-form-urlencoded",
                "query=" + encoded(NAMES)),
            product.post("analyst", "/sparql", "application/sparql-query", NAMES));

    assertThat(answers)
        .allSatisfy(answer -> {
          assertThat(answer.status()).as(answer.body()).isEqualTo(200);
          assertThat(answer.type()).startsWith("application/sparql-results+json");
          assertThat(answer.body()).contains("Bolt M8");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/sparql-results+xml", "text/csv", "text/tab-separated-values"})
  void rows_come_in_the_format_that_is_asked_for(String format) {
    var answer = product.get("analyst", "/sparql?query=" + encoded(NAMES), format);

    assertThat(answer.type()).startsWith(format);
    assertThat(answer.body()).contains("Bolt M8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "analyst | false",
        "buyer | true",
        "approver | true",
        "admin | true",
      })
  void only_roles_that_see_prices_find_them(String role, boolean found) {
    var question = "SELECT * { ?s ?p ?o FILTER(CONTAINS(STR(?o), '7777.77')) }";

    var answer = product.get(role, "/sparql?query=" + encoded(question), "text/csv");
    var thing = product.get(role, "/id/Item/BOLT-M8", "text/turtle");

    assertThat(answer.body().contains("7777.77")).isEqualTo(found);
    assertThat(thing.status()).isEqualTo(200);
    assertThat(thing.body().contains("7777.77")).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "viewer | SELECT * {} | 403 | FORBIDDEN",
        "planner | SELECT * {} | 403 | FORBIDDEN",
        "nobody | SELECT * {} | 401 | UNAUTHENTICATED",
        "analyst | SELECT * {?s ?p | 400 | SPARQL_SYNTAX",
        "analyst | SELECT * {SERVICE <http://localhost:1/> {?s ?p ?o}} | 400 | SPARQL_CLAUSE_REFUSED",
      })
  void what_is_refused_is_a_problem(String role, String query, int status, String code) {
    var answer = product.get(role, "/sparql?query=" + encoded(query), "application/json");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  @Test
  void nobody_updates() {
    var drop = product.post("analyst", "/sparql/update", "application/sparql-update", "DROP ALL");
    var load =
        product.post(
            "admin",
            "/sparql/update",
            "application/x-www-form-urlencoded",
            "update=LOAD+%3Chttp%3A%2F%2Fx%3E");

    assertThat(drop.status()).isEqualTo(403);
    assertThat(drop.body()).contains("FORBIDDEN", "permission");
    assertThat(load.body()).contains("SPARQL_CLAUSE_REFUSED", "LOAD");
  }

  @Test
  void a_thing_has_an_address_in_every_form() {
    var jsonLd = product.get("analyst", "/id/Item/BOLT-M8", "application/ld+json");
    var turtle = product.get("analyst", "/id/Item/BOLT-M8", "text/turtle");
    var page = product.get("analyst", "/id/Item/BOLT-M8", "text/html,application/xhtml+xml");
    var none = product.get("analyst", "/id/Item/NOTHING", "text/turtle");
    var viewer = product.get("viewer", "/id/Item/BOLT-M8", "text/turtle");

    assertThat(jsonLd.type()).startsWith("application/ld+json");
    assertThat(jsonLd.body()).contains("id/Item/BOLT-M8", "Bolt M8");
    assertThat(turtle.body()).contains("Bolt M8");
    assertThat(page.status()).isEqualTo(303);
    var around =
        product.get("planner", "/id/Item/BOLT-M8?surroundings=true", "application/n-triples");
    assertThat(around.body()).contains("label> \"nama\"@id", "label> \"item\"@en", "Bolt M8");
    assertThat(none.status()).isEqualTo(404);
    assertThat(viewer.status()).isEqualTo(403);
  }

  @Test
  void what_is_exported_can_be_imported_and_is_what_was_there() {
    var file = product.get("admin", "/api/v1/graph?format=turtle&class=Item&class=Unit", "*/*");
    var again =
        product.post("planner", "/api/v1/imports/rdf?format=turtle", "text/turtle", file.body());
    var known = product.post("planner", "/api/v1/imports/rdf", "text/turtle", file.body());
    product.awaitMirror();
    var after = product.get("admin", "/api/v1/graph?format=turtle&class=Item&class=Unit", "*/*");

    assertThat(file.type()).startsWith("text/turtle");
    assertThat(again.body()).contains("\"refused\":[]").doesNotContain("\"accepted\":0");
    assertThat(known.body()).contains("\"accepted\":0");
    assertThat(after.body().lines().sorted()).isEqualTo(file.body().lines().sorted().toList());
    assertThat(product.get("analyst", "/api/v1/graph?format=csv", "*/*").body())
        .contains("Bolt M8")
        .doesNotContain("7777.77");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "turtle | <urn:a> <urn:b> <urn:c> | RDF_SYNTAX",
        "jsonld | {\"@context\":\"https://schema.org\",\"@type\":\"Product\"} | RDF_REMOTE_REFUSED",
        "rdfxml | <!DOCTYPE r [<!ENTITY a 'b'>]><r/> | RDF_ENTITY_REFUSED",
        "turtle | <urn:a> <urn:b> <urn:c> . | SHAPE_VIOLATION",
        "docx | x | MEDIA_TYPE_UNSUPPORTED",
      })
  void a_document_that_cannot_be_taken_is_a_problem(String format, String document, String code) {
    var answer =
        product.post(
            "planner",
            "/api/v1/imports/rdf?format=" + format,
            "application/octet-stream",
            document);

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  @Test
  void a_mirror_built_anew_is_equal_and_follows_on() {
    var rebuilt = product.post("admin", "/api/v1/mirror/rebuilds", "application/json", "{}");
    new ExampleCompany(product.ledger()).supplier("S-AFTER");
    product.awaitMirror();
    var after =
        product.get(
            "analyst",
            "/sparql?query=" + encoded("SELECT * { ?s ?p 'Supplier S-AFTER' }"),
            "text/csv");

    assertThat(rebuilt.body()).contains("\"equal\":true");
    assertThat(after.body()).contains("S-AFTER");
  }
}
