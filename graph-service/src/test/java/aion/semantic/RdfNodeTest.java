package aion.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import aion.projection.Node;
import aion.projection.Node.Link;
import aion.vocabulary.Ontology;
import aion.vocabulary.ValueType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class RdfNodeTest {
  private static final String AION = Ontology.NAMESPACE;
  private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  static final ZonedDateTime NOON = Instant.parse("2026-06-01T12:00:00.25Z").atZone(ZoneOffset.UTC);

  private final RdfNode rdf = new RdfNode(Ontology.shipped(), new Iris());

  @Test
  void writes_a_position_with_exact_decimals_and_its_unit() {
    var node =
        new Node(
            "StockPosition/RESIN-7@P1/A-02",
            Set.of("Entity", "StockPosition"),
            Map.of(
                "ref",
                "StockPosition/RESIN-7@P1/A-02",
                "id",
                "RESIN-7@P1/A-02",
                "unit",
                "KGM",
                "scale",
                3L,
                "quantityOnHand",
                12_500L,
                "lastMovedAt",
                NOON),
            List.of(new Link("ITEM", "Item/RESIN-7", Map.of())));

    var quads = rdf.quads(node);

    assertThat(quads.stream().map(RdfNodeTest::line))
        .containsExactlyInAnyOrder(
            "facts rdf:type aion:StockPosition",
            "facts aion:code \"RESIN-7@P1/A-02\"",
            "facts aion:quantityOnHand \"12.5\"^^xsd:decimal",
            "facts aion:lastMovedAt \"2026-06-01T12:00:00.25Z\"^^xsd:dateTime",
            "facts aion:item https://localhost/id/Item/RESIN-7",
            "facts aion:countedIn https://localhost/id/Unit/KGM",
            "facts aion:scale \"3\"^^xsd:integer");
    assertThat(quads.getFirst().getSubject().getURI())
        .isEqualTo("https://localhost/id/StockPosition/RESIN-7%40P1/A-02");
  }

  @Test
  void keeps_prices_in_a_graph_of_their_own() {
    var node =
        new Node(
            "Item/BOLT-M8",
            Set.of("Entity", "Item"),
            Map.of("id", "BOLT-M8", "unitCost", 123_400L, "currency", "EUR", "kind", "material"),
            List.of());

    assertThat(rdf.quads(node).stream().map(RdfNodeTest::line))
        .containsExactlyInAnyOrder(
            "facts rdf:type aion:Item",
            "facts aion:sku \"BOLT-M8\"",
            "facts aion:kind \"material\"",
            "facts aion:currency \"EUR\"",
            "commercial aion:unitCost \"0.1234\"^^xsd:decimal");
  }

  @Test
  void tells_where_advice_came_from_in_the_words_of_PROV() {
    var evidence =
        new Node(
            "Evidence/E1",
            Set.of("Entity", "Evidence"),
            Map.of("id", "E1", "entries", List.of("01J0A")),
            List.of(new Link("RECOMMENDATION", "Recommendation/R1", Map.of())));

    assertThat(rdf.quads(evidence).stream().map(RdfNodeTest::line))
        .contains(
            "decisions rdf:type http://www.w3.org/ns/prov#Entity",
            "decisions http://www.w3.org/ns/prov#wasDerivedFrom https://localhost/id/Entry/01J0A",
            "decisions http://www.w3.org/ns/prov#hadDerivation https://localhost/id/Recommendation/R1");
  }

  @Test
  void tells_a_time_of_making_from_a_place_of_making() {
    var advice =
        new Node(
            "Recommendation/R1",
            Set.of("Entity", "Recommendation"),
            Map.of("id", "R1", "madeAt", NOON),
            List.of());
    var line =
        new Node(
            "PurchaseOrderLine/L1",
            Set.of("Entity", "PurchaseOrderLine"),
            Map.of("id", "L1"),
            List.of(new Link("MADE_AT", "Location/P9", Map.of())));

    var both = graphOf(rdf.quads(advice));
    rdf.quads(line).forEach(quad -> both.add(quad.asTriple()));

    assertThat(rdf.findNode(both, advice.ref()).orElseThrow().properties())
        .containsEntry("madeAt", NOON);
    assertThat(rdf.findNode(both, line.ref()).orElseThrow().links())
        .containsExactly(new Link("MADE_AT", "Location/P9", Map.of()));
  }

  @Test
  void keeps_the_unit_of_a_pack_apart_from_the_unit_it_is_counted_in() {
    var pack =
        new Node(
            "Pack/BOX",
            Set.of("Entity", "Pack"),
            Map.of("ref", "Pack/BOX", "id", "BOX", "contains", 100L, "unit", "H87", "scale", 0L),
            List.of(new Link("UNIT", "Unit/XBX", Map.of())));

    assertThat(rdf.findNode(graphOf(rdf.quads(pack)), "Pack/BOX")).contains(pack);
  }

  @Test
  void keeps_what_a_rule_inferred_apart_and_leaves_out_what_the_ontology_does_not_name() {
    var node =
        new Node(
            "Item/A",
            Set.of("Entity", "Item", "Hidden"),
            Map.of("id", "A", "hash", "x"),
            List.of(
                new Link("CATEGORY", "Category/C", Map.of("inferred", true)),
                new Link("SUBSTITUTE_OF", "Item/B", Map.of())));

    assertThat(rdf.quads(node)).hasSize(2);
    var product =
        new Node(
            "Item/A",
            Set.of("Entity", "Item"),
            Map.of("id", "A"),
            List.of(new Link("MADE_OF", "Item/B", Map.of("inferred", true, "rule", "made-of"))));
    assertThat(rdf.quads(product))
        .filteredOn(quad -> quad.getGraph().getURI().endsWith("/inferred"))
        .hasSize(1);
    var exposed =
        new Node(
            "Item/A",
            Set.of("Entity", "Item"),
            Map.of("id", "A"),
            List.of(
                new Link(
                    "EXPOSED_TO",
                    "Signal/S",
                    Map.of("inferred", true, "rule", "exposure", "share", 250_000L))));
    assertThat(rdf.quads(exposed).stream().map(RdfNodeTest::line))
        .contains("inferred aion:share \"0.25\"^^xsd:decimal", "inferred aion:rule \"exposure\"");
    assertThat(rdf.quads(new Node("Entry/1", Set.of("Entry"), Map.of(), List.of()))).isEmpty();
  }

  @Test
  void gives_back_every_stored_value_of_every_class() {
    var random = new Random(4);
    for (int round = 0; round < 20; round++)
      for (var entityClass : Ontology.shipped().classes()) {
        var node = RandomNode.of(entityClass, random);

        assertThat(rdf.findNode(graphOf(rdf.quads(node)), node.ref())).contains(node);
      }
  }

  @Test
  void gives_back_a_million_random_amounts_unchanged() {
    var attribute =
        Ontology.shipped().getClass("StockPosition").findAttribute("quantityOnHand").orElseThrow();
    var money = Ontology.shipped().getClass("Item").findAttribute("unitCost").orElseThrow();
    assertThat(money.type()).isEqualTo(ValueType.MONEY);
    var random = new Random(6);

    for (int i = 0; i < 500_000; i++) {
      long amount = random.nextLong(-1_000_000_000_000_000_000L, 1_000_000_000_000_000_000L);
      amount >>= random.nextInt(60);
      int scale = random.nextInt(7);
      if (!StoredValue.stored(attribute, StoredValue.literal(attribute, amount, scale), scale)
              .equals(amount)
          || !StoredValue.stored(money, StoredValue.literal(money, amount, 0), 0).equals(amount))
        throw new AssertionError("%d with %d decimals".formatted(amount, scale));
    }
  }

  @Test
  void finds_the_reference_in_an_iri_again() {
    var iris = new Iris("https://example.org/aion/");
    for (var ref :
        List.of("Item/BOLT-M8", "Location/P1/A-01", "Item/é ü/%2F", "Item/..", "Item/#?"))
      assertThat(iris.findRef(iris.of(ref))).contains(ref);
  }

  static Graph graphOf(List<Quad> quads) {
    var graph = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  private static String line(Quad quad) {
    var graph = quad.getGraph().getURI().replace("https://localhost/graph/", "");
    var object =
        quad.getObject().isURI()
            ? quad.getObject().getURI()
            : "\"" + quad.getObject().getLiteralLexicalForm() + "\"" + type(quad);
    return (graph + " " + quad.getPredicate().getURI() + " " + object)
        .replace(AION, "aion:")
        .replace(RDF_TYPE, "rdf:type");
  }

  private static String type(Quad quad) {
    var type = quad.getObject().getLiteralDatatypeURI().replaceFirst(".*#", "");
    return type.equals("string") ? "" : "^^xsd:" + type;
  }
}
