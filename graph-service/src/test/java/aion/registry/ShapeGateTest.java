package aion.registry;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.archive.Archive;
import aion.archive.LedgerEntries;
import aion.graph.Graph;
import aion.ledger.EntityFact;
import aion.ledger.GroupCommit;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.semantic.Iris;
import aion.shape.Shapes;
import aion.vocabulary.Ontology;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

@GraphTest
class ShapeGateTest {
  private static final String PREFIXES =
      """
      @prefix aion: <https://w3id.org/aion/ontology#> .
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix x: <https://example.org/shapes#> .
      """;

  @Test
  void a_value_beyond_its_limit_is_refused_in_both_languages_and_nothing_changes(
      ExampleCompany company, Ledger ledger, Graph graph) {
    company.item("BOLT", "pcs").supplier("S-A");

    var receipts =
        ledger.postAll(
            List.of(offer("O-1", "BOLT", "S-A", "7"), offer("O-2", "BOLT", "S-A", "-5")));

    assertThat(receipts.getFirst()).isInstanceOf(Receipt.Appended.class);
    var problem = refusal(receipts.getLast());
    assertThat(problem.code()).isEqualTo(ProblemCode.SHAPE_VIOLATION);
    assertThat(problem.what()).isEqualTo("SupplyOffer/O-2: leadTimeDays is '-5'; the least is 0.");
    assertThat(problem.translations())
        .containsEntry("id", "SupplyOffer/O-2: leadTimeDays berisi '-5'; paling kecil 0.");
    assertThat(keys(graph, "SupplyOffer")).containsExactly("O-1");
  }

  @Test
  void days_in_the_wrong_order_are_refused(ExampleCompany company, Ledger ledger) {
    company.item("BOLT", "pcs").supplier("S-A");
    var dated =
        upsert(
            "SupplyOffer",
            "O-1",
            Map.of(
                "currency", List.of("USD"),
                "leadTimeDays", List.of("3"),
                "validFrom", List.of("2026-05-01"),
                "validTo", List.of("2026-04-01")),
            Map.of("item", List.of("BOLT"), "supplier", List.of("S-A")));

    assertThat(refusal(ledger.postAll(List.of(dated)).getFirst()).what())
        .contains("validFrom is '2026-05-01', which is after validTo");
  }

  @Test
  void a_warning_lets_the_change_in_and_is_kept_with_the_entry(
      Graph graph, ExampleCompany company) {
    company.item("BOLT", "pcs").supplier("S-A");
    var shapes =
        """
        x:SlowOffer a sh:NodeShape ; sh:targetClass aion:SupplyOffer ;
          sh:property [ sh:path aion:leadTimeDays ; sh:maxInclusive 60 ; sh:severity sh:Warning ;
            sh:message "{$this} takes {?value} days, more than two months."@en ,
              "{$this} butuh {?value} hari, lebih dari dua bulan."@id ] .
        """;

    var receipt = post(graph, shapes, offer("O-1", "BOLT", "S-A", "90"));

    assertThat(receipt).isInstanceOf(Receipt.Appended.class);
    assertThat(((Receipt.Appended) receipt).notes())
        .containsExactly("SupplyOffer/O-1 takes 90 days, more than two months.");
    assertThat(
            graph.read(
                "MATCH (e:Entry {id: $id}) RETURN e.effect AS effect",
                Map.of("id", receipt.id()),
                row -> row.get("effect").asString()))
        .singleElement()
        .asString()
        .contains("WARNING", "lebih dari dua bulan");
  }

  @Test
  void a_change_that_would_leave_another_member_wrong_is_refused(
      Graph graph, ExampleCompany company) {
    company.item("BOLT", "pcs").item("NUT", "pcs").supplier("S-A");
    var shapes =
        """
        x:Sold a sh:NodeShape ; sh:targetClass aion:Item ;
          sh:property [ sh:path [ sh:inversePath aion:item ] ; sh:qualifiedMinCount 1 ;
            sh:qualifiedValueShape [ sh:class aion:SupplyOffer ] ;
            sh:message "Nobody sells {$this}."@en , "Tidak ada yang menjual {$this}."@id ] .
        """;
    assertThat(post(graph, "", offer("O-1", "BOLT", "S-A", "3")))
        .isInstanceOf(Receipt.Appended.class);

    var moved = post(graph, shapes, offer("O-1", "NUT", "S-A", "3"));
    var shared = post(graph, shapes, offer("O-2", "NUT", "S-A", "3"));

    assertThat(refusal(moved).what()).isEqualTo("Item/BOLT: Nobody sells Item/BOLT.");
    assertThat(shared).isInstanceOf(Receipt.Appended.class);
  }

  @Test
  void a_query_of_a_shape_is_asked_of_every_member_that_it_could_concern(
      Graph graph, ExampleCompany company) {
    company.item("BOLT", "pcs").supplier("S-A").supplier("S-B");
    var shapes =
        """
        x:Once a sh:NodeShape ; sh:targetClass aion:Item ;
          sh:sparql [ a sh:SPARQLConstraint ;
            sh:message "{$this} has two preferred offers."@en , "{$this} punya dua penawaran utama."@id ;
            sh:prefixes x:prefixes ;
            sh:select \"\"\"SELECT $this WHERE {
              ?one <https://w3id.org/aion/ontology#item> $this ; <https://w3id.org/aion/ontology#preferred> true .
              ?other <https://w3id.org/aion/ontology#item> $this ; <https://w3id.org/aion/ontology#preferred> true .
              FILTER(?one != ?other) }\"\"\" ] .
        """;

    var first = post(graph, shapes, preferred("O-1", "S-A"));
    var second = post(graph, shapes, preferred("O-2", "S-B"));

    assertThat(first).isInstanceOf(Receipt.Appended.class);
    assertThat(refusal(second).what()).isEqualTo("Item/BOLT: Item/BOLT has two preferred offers.");
  }

  @Test
  void what_was_wrong_before_the_shape_may_still_be_retired(Graph graph, ExampleCompany company) {
    company.item("BOLT", "pcs").supplier("S-A");
    var shapes =
        """
        x:Quick a sh:NodeShape ; sh:targetClass aion:SupplyOffer ;
          sh:property [ sh:path aion:leadTimeDays ; sh:maxInclusive 10 ] .
        """;
    post(graph, "", offer("O-1", "BOLT", "S-A", "30"));

    var retired =
        post(
            graph,
            shapes,
            posting(new EntityFact.Retire("SupplyOffer", "O-1", "not sold any more")));

    assertThat(retired).isInstanceOf(Receipt.Appended.class);
  }

  @Test
  void shapes_are_tried_against_the_whole_history_before_they_are_in_force(
      Ledger ledger, ExampleCompany company, Graph graph, Archive archive) {
    company.item("BOLT", "pcs").supplier("S-A");
    var slow = offer("O-1", "BOLT", "S-A", "40");
    ledger.postAll(
        List.of(
            slow,
            offer("O-1", "BOLT", "S-A", "9"),
            offer("O-2", "BOLT", "S-A", "8"),
            offer("O-3", "BOLT", "S-A", "30")));
    var shapes =
        shapes(
            """
            x:Quick a sh:NodeShape ; sh:targetClass aion:SupplyOffer ;
              sh:property [ sh:path aion:leadTimeDays ; sh:maxInclusive 10 ] ;
              sh:property [ sh:path aion:leadTimeDays ; sh:minInclusive 9 ; sh:severity sh:Warning ] .
            """);

    var trial =
        new Trials(new LedgerEntries(graph, archive), new Iris())
            .of(Ontology.shipped(), shapes, Shapes.shipped());

    assertThat(trial.refused()).isEqualTo(2);
    assertThat(trial.noted()).isEqualTo(1);
    assertThat(trial.examples().getFirst().entry()).isEqualTo(slow.id());
    assertThat(trial.examples().getFirst().says().english())
        .isEqualTo("leadTimeDays is '40'; the most is 10.");
    assertThat(trial.wrongNow())
        .singleElement()
        .satisfies(misfit -> assertThat(misfit.member()).isEqualTo("SupplyOffer/O-3"));
    assertThat(trial.members()).isGreaterThan(3);
  }

  private static Shapes shapes(String turtle) {
    return Shapes.with(RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph());
  }

  private static Receipt post(Graph graph, String shapes, Posting posting) {
    var effect = new EntityEffect(Ontology.shipped(), shapes(shapes), new Iris());
    try (var ledger = new GroupCommit(graph, List.of(effect), Clock.systemUTC(), _ -> {})) {
      return ledger.postAll(List.of(posting)).getFirst();
    }
  }

  private static Posting offer(String code, String item, String supplier, String days) {
    return upsert(
        "SupplyOffer",
        code,
        Map.of("currency", List.of("USD"), "leadTimeDays", List.of(days)),
        Map.of("item", List.of(item), "supplier", List.of(supplier)));
  }

  private static Posting preferred(String code, String supplier) {
    return upsert(
        "SupplyOffer",
        code,
        Map.of(
            "currency", List.of("USD"),
            "leadTimeDays", List.of("3"),
            "preferred", List.of("true")),
        Map.of("item", List.of("BOLT"), "supplier", List.of(supplier)));
  }

  private static Posting upsert(
      String entityClass,
      String key,
      Map<String, List<String>> values,
      Map<String, List<String>> links) {
    return posting(new EntityFact.Upsert(entityClass, key, values, links));
  }

  private static Posting posting(EntityFact fact) {
    return ExampleCompany.posting(Instant.parse("2026-01-05T08:00:00Z"), fact);
  }

  private static Problem refusal(Receipt receipt) {
    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    return ((Receipt.Refused) receipt).problem();
  }

  private static List<String> keys(Graph graph, String label) {
    return graph.read(
        "MATCH (n:Entity) WHERE $label IN labels(n) RETURN n.id AS id ORDER BY id",
        Map.of("label", label),
        row -> row.get("id").asString());
  }
}
