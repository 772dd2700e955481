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
import org.junit.jupiter.params.provider.ValueSource;

/// Ways to learn a price without the right to see it. The item costs 7777.77, the offer 83.5.
class HiddenPricesTest {
  private static final String PREFIXES =
      "PREFIX aion: <https://w3id.org/aion/ontology#> PREFIX g: <https://localhost/graph/> ";

  /// The prices as they are written and as they are stored; too long to turn up in a hash by
  /// chance.
  private static final String[] SECRETS = {"7777.77", "777777", "8351.24", "835124"};

  private static Exploring product;

  @BeforeAll
  static void start(@TempDir Path home) {
    product = Exploring.start(home);
    var company = new ExampleCompany(product.ledger());
    company.supplier("S-A");
    company.entity(
        "Item",
        "ALLOY",
        Map.of(
            "name", List.of("Alloy"),
            "kind", List.of("material"),
            "unitCost", List.of("7777.77"),
            "currency", List.of("EUR")),
        Map.of("baseUnit", List.of("kg")));
    company.entity(
        "SupplyOffer",
        "S-A/ALLOY",
        Map.of("currency", List.of("EUR"), "leadTimeDays", List.of("7")),
        Map.of("item", List.of("ALLOY"), "supplier", List.of("S-A")));
    company.entity(
        "PriceTier",
        "S-A/ALLOY/1",
        Map.of(
            "fromQuantity", List.of("1 kg"),
            "unitPrice", List.of("8351.24"),
            "currency", List.of("EUR")),
        Map.of("offer", List.of("S-A/ALLOY")));
    product.awaitCopy();
    product.awaitMirror();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o }",
        "SELECT * { ?s aion:unitCost ?o }",
        "SELECT * { GRAPH g:commercial { ?s ?p ?o } }",
        "SELECT * { GRAPH ?g { ?s aion:unitPrice ?o } }",
        "SELECT * FROM g:commercial { ?s ?p ?o }",
        "SELECT * FROM NAMED g:commercial { GRAPH ?g { ?s ?p ?o } }",
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }",
        "CONSTRUCT WHERE { ?s aion:unitCost ?o }",
        "DESCRIBE <https://localhost/id/Item/ALLOY>",
        "DESCRIBE ?s { ?s a aion:PriceTier }",
        "SELECT (SUM(?o) AS ?all) { ?s aion:unitCost ?o }",
        "SELECT (MAX(?o) AS ?most) { ?s aion:unitCost|aion:unitPrice ?o }",
        "SELECT (AVG(?o) AS ?mean) { ?s ?p ?o FILTER(?p = aion:unitPrice) }",
        "SELECT (GROUP_CONCAT(STR(?o)) AS ?all) { ?s ?p ?o }",
        "SELECT (SAMPLE(?o) AS ?one) { ?s aion:unitPrice ?o }",
        "SELECT ?o { ?s (!aion:name) ?o }",
        "SELECT ?o { ?s (aion:item|!aion:item)* ?o }",
        "SELECT ?o { <https://localhost/id/Item/ALLOY> ?p ?o FILTER(isNumeric(?o)) }",
        "SELECT ?i ?c { ?i a aion:Item OPTIONAL { ?i aion:unitCost ?c } }",
        "SELECT ?i ?c { ?i a aion:Item BIND(EXISTS { ?i aion:unitCost ?c } AS ?has) }",
        "SELECT ?x { { SELECT ?x { ?i aion:unitCost ?x } } }",
        "SELECT ?x { ?i a aion:Item MINUS { ?i aion:kind 'none' } ?i aion:unitCost ?x }",
        "SELECT (STR(?o) AS ?t) { ?s ?p ?o FILTER(REGEX(STR(?o), '^77')) }",
        "SELECT (xsd:double(?o) AS ?d) { ?s aion:unitCost ?o }",
        "SELECT ?o { ?s ?p ?o } ORDER BY DESC(xsd:decimal(?o))",
        "SELECT ?o WHERE { ?s ?p ?o . FILTER(?o > 80 && ?o < 84) }",
        "SELECT * { VALUES ?p { aion:unitCost aion:unitPrice } ?s ?p ?o }",
      })
  void no_query_tells_a_price(String query) {
    var full = PREFIXES + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + query;

    var answer = product.get("analyst", "/sparql?query=" + encoded(full), "*/*");

    assertThat(answer.status()).as(answer.body()).isIn(200, 400, 403, 404);
    assertThat(answer.body() + answer.about()).doesNotContain(SECRETS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { ?s aion:unitCost ?o }",
        "ASK { ?s aion:unitPrice ?o FILTER(?o > 0) }",
        "ASK { ?s ?p 7777.77 }",
        "ASK { GRAPH g:commercial { ?s ?p ?o } }",
        "ASK { ?s ?p ?o FILTER(STRSTARTS(STR(?o), '777')) }",
        "ASK { ?i a aion:Item FILTER EXISTS { ?i aion:unitCost ?c } }",
        "ASK { ?s (aion:unitCost|aion:unitPrice) ?o }",
      })
  void no_question_of_yes_or_no_tells_that_there_is_one(String query) {
    var answer = product.get("analyst", "/sparql?query=" + encoded(PREFIXES + query), "text/csv");

    assertThat(answer.body().strip()).as(answer.body()).isIn("_askResult\r\nfalse", "false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MATCH (n) RETURN n",
        "MATCH (n) RETURN properties(n)",
        "MATCH (i:Item) RETURN i.unitCost",
        "MATCH (i:Item) RETURN i['unit' + 'Cost']",
        "MATCH (n) UNWIND keys(n) AS k RETURN k, n[k]",
        "MATCH (t:PriceTier) RETURN t {.*}",
        "MATCH (t:PriceTier) RETURN t.unitPrice * 1",
        "MATCH (t:PriceTier) WHERE t.unitPrice > 0 RETURN t.id",
        "MATCH (e:Entry) RETURN e",
        "MATCH (e:Entry) RETURN e.payload, e.effect",
        "MATCH p = ()-[]-() RETURN p",
        "MATCH (t:PriceTier) RETURN toString(t.unitPrice)",
      })
  void no_statement_tells_a_price(String statement) {
    var answer = product.cypher("analyst", statement, "{}");
    var asGraph = product.cypher("analyst", statement, "{}", "graph");

    assertThat(answer.body() + asGraph.body()).doesNotContain(SECRETS);
  }

  @Test
  void no_address_of_a_thing_tells_a_price_and_viewers_have_no_console() {
    for (var path :
        List.of(
            "/id/Item/ALLOY",
            "/id/Item/ALLOY?surroundings=true",
            "/id/PriceTier/S-A/ALLOY/1",
            "/id/SupplyOffer/S-A/ALLOY",
            "/id/SupplyOffer/S-A/ALLOY?surroundings=true"))
      for (var form : List.of("text/turtle", "application/ld+json", "application/n-triples", "*/*"))
        for (var role : List.of("analyst", "viewer"))
          assertThat(product.get(role, path, form).body())
              .as("%s %s %s".formatted(role, path, form))
              .doesNotContain(SECRETS);
    assertThat(product.get("viewer", "/sparql?query=ASK%7B%7D", "*/*").status()).isEqualTo(403);
    assertThat(product.cypher("viewer", "RETURN 1", "{}").status()).isEqualTo(403);
    assertThat(product.get("buyer", "/id/Item/ALLOY", "text/turtle").body()).contains("7777.77");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
