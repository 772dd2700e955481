package aion.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.projection.Node;
import aion.projection.Node.Link;
import aion.vocabulary.Ontology;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest {
  private static final String PREFIX =
      "PREFIX aion: <https://w3id.org/aion/ontology#> "
          + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ";
  private static final Iris IRIS = new Iris();
  private static final org.apache.jena.graph.Node ITEM =
      NodeFactory.createURI(Ontology.NAMESPACE + "Item");
  private static final List<String> PRICES = List.of("7777.77", "0.1234", "83.5");

  @TempDir static Path folder;
  private static Mirror mirror;
  private static Sparql sparql;

  @BeforeAll
  static void open() {
    mirror = Mirror.open(folder, Ontology.shipped(), new Iris());
    var nodes = new ArrayList<Node>();
    nodes.add(
        MirrorTest.item("SECRET-ALLOY", Map.of("unitCost", 7_777_770_000L, "currency", "EUR")));
    nodes.add(MirrorTest.item("BOLT-M8", Map.of("unitCost", 123_400L, "kind", "material")));
    nodes.add(MirrorTest.item("RESIN-7", Map.of("unitCost", 83_500_000L)));
    nodes.add(
        new Node(
            "StockPosition/BOLT-M8@P1",
            Set.of("Entity", "StockPosition"),
            Map.of("id", "BOLT-M8@P1", "unit", "H87", "scale", 0L, "quantityOnHand", 100L),
            List.of(new Link("ITEM", "Item/BOLT-M8", Map.of()))));
    mirror.apply(nodes, List.of(), "p1:4");
    sparql = new Sparql(mirror, new Bounds(Duration.ofSeconds(2), 10_000, 4 << 20));
  }

  @AfterAll
  static void close() {
    sparql.close();
    mirror.close();
  }

  @Test
  void answers_with_exact_numbers_and_how_far_the_ledger_was_followed() {
    var answer =
        ask(
            "SELECT ?sku ?onHand { ?p aion:item/aion:sku ?sku ; aion:quantityOnHand ?onHand }",
            "text/csv");

    assertThat(text(answer)).isEqualTo("sku,onHand\r\nBOLT-M8,100.0\r\n");
    assertThat(answer.cursor()).isEqualTo("p1:4");
    assertThat(answer.mediaType()).isEqualTo("text/csv; charset=utf-8");
  }

  @Test
  void counts_members_of_a_class() {
    assertThat(text(ask("SELECT (COUNT(*) AS ?n) { ?s a aion:Item }", "text/csv")))
        .isEqualTo("n\r\n3\r\n");
  }

  @Test
  void shows_prices_to_those_who_may_see_them_only() {
    var query = PREFIX + "SELECT ?cost { ?item aion:unitCost ?cost } ORDER BY ?cost";

    var seen = sparql.ask(new Question(query, "text/csv"), Sight.WITH_PRICES, new Run());
    var hidden = sparql.ask(new Question(query, "text/csv"), Sight.WITHOUT_PRICES, new Run());

    assertThat(text(seen)).isEqualTo("cost\r\n0.1234\r\n83.5\r\n7777.77\r\n");
    assertThat(text(hidden)).isEqualTo("cost\r\n");
  }

  @Test
  void lists_the_visible_graphs() {
    assertThat(text(ask("SELECT ?g { GRAPH ?g {} } ORDER BY ?g", "text/csv")))
        .isEqualTo(
            "g\r\n"
                + String.join(
                    "",
                    List.of("decisions", "facts", "inferred", "ontology", "signals").stream()
                        .map(graph -> "https://localhost/graph/" + graph + "\r\n")
                        .toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o }",
        "SELECT * { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { GRAPH <https://localhost/graph/commercial> { ?s ?p ?o } }",
        "SELECT * { <https://localhost/id/Item/SECRET-ALLOY> (aion:unitCost|!aion:unitCost)* ?o }",
        "SELECT * { ?s !aion:sku ?o }",
        "SELECT * { ?s ^aion:unitCost ?o }",
        "SELECT * { <https://localhost/id/Item/SECRET-ALLOY> ?p ?o }",
        "SELECT (SUM(?o) AS ?n) { ?s aion:unitCost ?o }",
        "SELECT (MAX(?o) AS ?n) (MIN(?o) AS ?m) (AVG(?o) AS ?a) { ?s aion:unitCost ?o }",
        "SELECT (GROUP_CONCAT(STR(?o)) AS ?n) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o FILTER(?o = 7777.77) }",
        "SELECT ?s { ?s a aion:Item FILTER EXISTS { ?s aion:unitCost ?c FILTER(?c > 1) } }",
        "SELECT ?s { ?s a aion:Item FILTER NOT EXISTS { GRAPH ?g { ?s ?p 7777.77 } } }",
        "SELECT ?s { ?s a aion:Item MINUS { ?s aion:unitCost ?c } }",
        "SELECT ?s { ?s a aion:Item OPTIONAL { ?s aion:unitCost ?c } } ORDER BY ?c",
        "SELECT ?c { { SELECT ?c { ?s aion:unitCost ?c } } }",
        "SELECT ?c { ?s a aion:Item BIND(EXISTS { ?s aion:unitCost ?x } AS ?c) }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CONSTRUCT WHERE { ?s aion:unitCost ?o }",
        "DESCRIBE <https://localhost/id/Item/SECRET-ALLOY>",
        "DESCRIBE ?s { ?s a aion:Item }",
        "ASK { ?s ?p 7777.77 }",
        "ASK { GRAPH ?g { ?s aion:unitCost ?c } }"
      })
  void never_tells_a_price_to_who_may_not_see_it(String query) {
    var answer = text(ask(query, ""));

    assertThat(PRICES).noneMatch(answer::contains);
    if (query.startsWith("ASK")) assertThat(answer).contains("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FROM", "FROM NAMED"})
  void says_the_same_of_a_graph_that_is_hidden_and_of_one_that_is_not_there(String clause) {
    var query = "SELECT * %s <%s> { ?s ?p ?o }";
    var hidden = "https://localhost/graph/commercial";
    var absent = "https://localhost/graph/nothing";

    var ofHidden = refused(query.formatted(clause, hidden));
    var ofAbsent = refused(query.formatted(clause, absent));

    assertThat(ofHidden.code()).isEqualTo(ProblemCode.SPARQL_CLAUSE_REFUSED);
    assertThat(ofHidden.what().replace(hidden, absent)).isEqualTo(ofAbsent.what());
    assertThat(ofHidden.remedy()).isEqualTo(ofAbsent.remedy());
  }

  @Test
  void asks_the_graphs_that_are_chosen() {
    var facts = "https://localhost/graph/facts";
    var count = "SELECT (COUNT(*) AS ?n) ";

    assertThat(text(ask(count + "FROM <" + facts + "> { ?s a aion:Item }", "text/csv")))
        .isEqualTo("n\r\n3\r\n");
    assertThat(text(ask(count + "FROM NAMED <" + facts + "> { ?s a aion:Item }", "text/csv")))
        .isEqualTo("n\r\n0\r\n");
    var byProtocol = new Question(count + "{ ?s ?p ?o }", List.of(), List.of(facts), "text/csv");
    assertThat(text(sparql.ask(byProtocol, Sight.WITHOUT_PRICES, new Run())))
        .isEqualTo("n\r\n0\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SELECT * { SERVICE SILENT <http://localhost:19191/q> { ?s ?p ?o } } | SERVICE
          SELECT * { ?s a aion:Item FILTER EXISTS { SERVICE <http://localhost:19191/q> { ?s ?p ?o } } } | SERVICE
          SELECT * { { SELECT * { OPTIONAL { SERVICE ?x { ?s ?p ?o } } } } } | SERVICE
          SELECT ?x { BIND(<java:java.lang.System.exit>(1) AS ?x) } | java:
          SELECT ?x { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/function#systemEnv>("HOME") = "x") } | systemEnv
          SELECT ?x { ?s <java:org.example.Evil> ?x } | java:
          SELECT ?x { ?s <http://jena.apache.org/ARQ/property#textMatch> ?x } | textMatch
          SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING (<java:x>(1)) | java:
          LOAD <http://localhost:19191/x.ttl> | LOAD
          """)
  void refuses_what_reaches_outside(String query, String part) {
    var problem = refused(query);

    assertThat(problem.code()).isEqualTo(ProblemCode.SPARQL_CLAUSE_REFUSED);
    assertThat(problem.what()).contains(part);
  }

  @Test
  void refuses_updates() {
    assertThat(refused("DROP ALL").code()).isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(Sparql.updateRefused("DROP ALL").what()).contains("permission", "DROP");
    assertThat(Sparql.updateRefused("PREFIX a: <urn:a> # x\nINSERT DATA {}").what())
        .contains("INSERT");
  }

  @Test
  void says_where_a_query_is_malformed() {
    var problem = refused("SELECT * WHERE {?s ?p");

    assertThat(problem.code()).isEqualTo(ProblemCode.SPARQL_SYNTAX);
    assertThat(problem.what()).contains("line 1");
  }

  @Test
  void refuses_what_is_nested_too_deep() {
    var optionals = "SELECT ?x {" + "OPTIONAL{".repeat(400) + "?x ?y ?z" + "}".repeat(401);
    var choices = "SELECT ?x { ?x ?y ?z FILTER(?x=1" + "||?x=1".repeat(10_000) + ") }";

    assertThat(refused(optionals).code()).isEqualTo(ProblemCode.SPARQL_SYNTAX);
    assertThat(refused(optionals).what()).contains("deep");
    assertThat(refused(choices).what()).contains("deep");
  }

  @Test
  void refuses_long_numbers_and_long_texts() {
    assertThat(refused("SELECT (1" + "0".repeat(60) + " AS ?n) {}").code())
        .isEqualTo(ProblemCode.NUMBER_TOO_LONG);
    assertThat(refused("SELECT * {}" + " ".repeat(70_000)).code())
        .isEqualTo(ProblemCode.BODY_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?c (!<urn:x>)* ?d }",
        "SELECT ?x { BIND(REGEX(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"((a*)*)*b\") AS ?x) }",
        "SELECT (CONCAT(GROUP_CONCAT(?a),GROUP_CONCAT(?b)) AS ?x) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f }"
      })
  void ends_a_query_that_takes_too_long(String query) {
    long began = System.nanoTime();

    var problem = refused(query);

    assertThat(problem.code()).isIn(ProblemCode.QUERY_TIMEOUT, ProblemCode.QUERY_MEMORY_LIMIT);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void ends_a_query_whose_texts_double() {
    var query = new StringBuilder("SELECT ?x40 { BIND('aaaaaaaaaa' AS ?x0) ");
    for (int i = 0; i < 40; i++)
      query.append("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i, i, i + 1));

    assertThat(refused(query.append("}").toString()).code())
        .isEqualTo(ProblemCode.QUERY_MEMORY_LIMIT);
  }

  @Test
  void refuses_results_that_are_too_large() {
    assertThat(refused("SELECT * { ?a ?b ?c . ?d ?e ?f }").code())
        .isEqualTo(ProblemCode.RESULT_TOO_LARGE);
  }

  @Test
  void ends_a_query_when_its_asker_leaves() throws InterruptedException {
    var run = new Run();
    var leaving =
        Thread.ofVirtual()
            .start(() -> {
              try {
                Thread.sleep(200);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              run.cancel();
            });
    var slow = new Question("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "");

    var problem =
        catchThrowableOfType(Problem.class, () -> sparql.ask(slow, Sight.WITHOUT_PRICES, run));

    assertThat(problem.what()).contains("cancelled");
    leaving.join();
    assertThat(text(ask("ASK {}", ""))).contains("true");
  }

  @ParameterizedTest
  @CsvSource({
    "'',JSON,TURTLE",
    "*/*,JSON,TURTLE",
    "application/json,JSON,JSON_LD",
    "text/csv,CSV,",
    "'text/turtle;q=0.5, application/rdf+xml',,RDF_XML",
    "'application/sparql-results+xml, */*;q=0.1',XML,TURTLE",
    "text/*,CSV,TURTLE",
    "'*/*, text/csv;q=0, application/sparql-results+json;q=0',XML,TURTLE",
    "image/png,,"
  })
  void chooses_the_format_that_the_asker_likes_best(
      String accept, ResultFormat rows, ResultFormat triples) {
    assertThat(ResultFormat.negotiate(accept, ResultFormat.Kind.ROWS).orElse(null)).isEqualTo(rows);
    assertThat(ResultFormat.negotiate(accept, ResultFormat.Kind.TRIPLES).orElse(null))
        .isEqualTo(triples);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/ld+json",
        "application/rdf+xml"
      })
  void writes_triples_in_every_format(String accept) {
    var answer = ask("CONSTRUCT { ?s a aion:Item } WHERE { ?s a aion:Item }", accept);

    assertThat(answer.mediaType()).startsWith(accept);
    assertThat(text(answer)).contains("BOLT-M8");
  }

  private static Answer ask(String query, String accept) {
    return sparql.ask(new Question(PREFIX + query, accept), Sight.WITHOUT_PRICES, new Run());
  }

  private static Problem refused(String query) {
    var problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                sparql.ask(
                    new Question(query.contains("aion:") ? PREFIX + query : query, ""),
                    Sight.WITHOUT_PRICES,
                    new Run()));
    assertThat(problem).as(query).isNotNull();
    return problem;
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
