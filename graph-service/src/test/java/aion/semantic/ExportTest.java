package aion.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aion.ledger.EntityFact;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.projection.Node;
import aion.projection.Node.Link;
import aion.vocabulary.Ontology;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
  private static final Ontology ONTOLOGY = Ontology.shipped();
  private static final Iris IRIS = new Iris();

  @TempDir Path folder;
  private final List<Node> nodes = new ArrayList<>();
  private Mirror mirror;

  @BeforeEach
  void fill() {
    var random = new Random(9);
    for (var entityClass : ONTOLOGY.classes()) nodes.add(RandomNode.of(entityClass, random));
    nodes.add(
        new Node(
            "SupplyOffer/O1",
            Set.of("Entity", "SupplyOffer"),
            Map.of(
                "id",
                "O1",
                "leadTimeDays",
                5L,
                "minimumOrderQuantity",
                2_500L,
                "unit",
                "KGM",
                "scale",
                3L),
            List.of(new Link("ITEM", "Item/RESIN-7", Map.of()))));
    mirror = Mirror.open(folder, ONTOLOGY, IRIS);
    mirror.apply(nodes, List.of(), "1");
  }

  @AfterEach
  void close() {
    mirror.close();
  }

  @ParameterizedTest
  @CsvSource({
    "TURTLE, turtle",
    "N_QUADS, nquads",
    "JSON_LD, jsonld",
    "CSV, csv",
    "GRAPHML, graphml"
  })
  void gives_back_every_member_as_it_was_when_read_again(ExportFormat format, String read) {
    var document = export(format, List.of(), Sight.WITH_PRICES);
    var graph = new Import(ONTOLOGY, IRIS).graph(document, read);

    var rdf = new RdfNode(ONTOLOGY, IRIS);
    var expected = GraphFactory.createDefaultGraph();
    nodes.stream().flatMap(n -> rdf.quads(n).stream()).map(Quad::asTriple).forEach(expected::add);
    assertThat(graph.isIsomorphicWith(expected)).isTrue();
    for (var node : nodes)
      assertThat(rdf.quads(rdf.findNode(graph, node.ref()).orElseThrow()))
          .containsExactlyInAnyOrderElementsOf(rdf.quads(node));
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void leaves_prices_out_for_who_may_not_see_them(ExportFormat format) {
    var priced = text(export(format, List.of(), Sight.WITH_PRICES));
    var plain = text(export(format, List.of(), Sight.WITHOUT_PRICES));

    assertThat(priced).contains("unitPrice", "unitCost");
    assertThat(plain).doesNotContain("unitPrice", "unitCost", "expectedCost", "commercial");
  }

  @Test
  void gives_the_members_of_the_classes_that_are_asked_for() {
    var offers = text(export(ExportFormat.CSV, List.of("SupplyOffer"), Sight.WITHOUT_PRICES));

    assertThat(offers)
        .contains(
            "https://localhost/id/SupplyOffer/O1,https://w3id.org/aion/ontology#minimumOrderQuantity,2.5,")
        .doesNotContain("https://localhost/id/Supplier/k");
  }

  @ParameterizedTest
  @CsvSource({
    "csv, 'graph,member\nx,y\n', RDF_SYNTAX, columns",
    "csv, 'graph,member,property,value,datatype\ng,http://a b,p,v,\n', RDF_SYNTAX, IRI",
    "graphml, '<!DOCTYPE g [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><graphml/>', RDF_ENTITY_REFUSED, DOCTYPE",
    "graphml, '<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><node/></graphml>', RDF_SYNTAX, line 1",
    "gexf, '<gexf/>', MEDIA_TYPE_UNSUPPORTED, graphml"
  })
  void refuses_what_no_export_writes(String format, String text, ProblemCode code, String says) {
    var document = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> new Import(ONTOLOGY, IRIS).read(document, format))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.what() + problem.remedy()).contains(says);
            });
  }

  @Test
  void reads_what_it_wrote_as_facts_for_the_ledger() {
    var document = export(ExportFormat.TURTLE, List.of(), Sight.WITH_PRICES);

    var read = new Import(ONTOLOGY, IRIS).read(document, "turtle");

    assertThat(read.facts())
        .contains(
            new EntityFact.Upsert(
                "SupplyOffer",
                "O1",
                Map.of("leadTimeDays", List.of("5"), "minimumOrderQuantity", List.of("2.5")),
                Map.of("item", List.of("RESIN-7"))));
    assertThat(read.derived()).anyMatch(ref -> ref.startsWith("StockPosition/"));
    assertThat(read.facts()).noneMatch(fact -> fact.entityClass().equals("StockPosition"));
  }

  private byte[] export(ExportFormat format, List<String> classes, Sight sight) {
    var out = new ByteArrayOutputStream();
    new Export(mirror).write(format, classes, sight, out);
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
