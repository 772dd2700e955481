package aion.registry;

import static aion.ExampleCompany.posting;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.EntityFact;
import aion.ledger.Ledger;
import aion.ledger.Receipt;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GraphTest
class EntitiesTest {
  @Test
  void a_member_carries_its_class_its_superclasses_and_one_reference(
      ExampleCompany company, Graph graph) {
    company.site("P1").bin("P1/A-01", "P1");

    var labels =
        graph.read(
            "MATCH (n:Entity {ref: 'Location/P1/A-01'}) RETURN labels(n) AS labels",
            Map.of(),
            row -> row.get("labels").asList(v -> v.asString()));

    assertThat(labels.getFirst()).containsExactlyInAnyOrder("Entity", "Location", "Bin");
  }

  @Test
  void what_an_upsert_does_not_name_stays(ExampleCompany company, Graph graph) {
    company.site("P1").entity("Site", "P1", Map.of("latitude", List.of("-6.25")), Map.of());

    var site =
        graph.read(
            "MATCH (n:Site {id: 'P1'}) RETURN n.name AS name, n.latitude AS latitude",
            Map.of(),
            row -> row.get("name").asString() + " " + row.get("latitude").asLong());

    assertThat(site).containsExactly("Site P1 -6250000");
  }

  @Test
  void an_amount_is_stored_in_increments_of_its_item(ExampleCompany company, Graph graph) {
    company
        .item("RESIN-7", "kg")
        .supplier("S-A")
        .entity(
            "SupplyOffer",
            "S-A/RESIN-7",
            Map.of(
                "currency", List.of("EUR"),
                "leadTimeDays", List.of("7"),
                "orderMultiple", List.of("250 g")),
            Map.of("item", List.of("RESIN-7"), "supplier", List.of("S-A")))
        .entity(
            "PriceTier",
            "S-A/RESIN-7/1",
            Map.of(
                "fromQuantity", List.of("1.5"),
                "unitPrice", List.of("83.5"),
                "currency", List.of("EUR")),
            Map.of("offer", List.of("S-A/RESIN-7")));

    var stored =
        graph.read(
            """
            MATCH (tier:PriceTier)-[:OFFER]->(offer:SupplyOffer)
            RETURN [offer.orderMultiple, tier.fromQuantity, tier.unitPrice, tier.scale] AS stored\
            """,
            Map.of(),
            row -> row.get("stored").asList(v -> v.asLong()));

    assertThat(stored).containsExactly(List.of(250L, 1_500L, 83_500_000L, 3L));
  }

  @Test
  void the_base_unit_of_an_item_cannot_change(ExampleCompany company, Ledger ledger) {
    company.item("RESIN-7", "kg");

    var problem = refused(ledger, "Item", "RESIN-7", Map.of(), Map.of("baseUnit", List.of("pcs")));

    assertThat(problem.code()).isEqualTo(ProblemCode.ENTITY_INVALID);
    assertThat(problem.what()).contains("'RESIN-7' is counted in kg");
  }

  @Test
  void a_link_to_something_unknown_is_refused_and_leaves_nothing(
      ExampleCompany company, Ledger ledger, Graph graph) {
    var problem =
        refused(
            ledger, "Bin", "P9/A", Map.of("name", List.of("A")), Map.of("within", List.of("P9")));

    assertThat(problem.code()).isEqualTo(ProblemCode.REFERENCE_UNKNOWN);
    assertThat(problem.what()).isEqualTo("There is no Location 'P9'.");
    assertThat(graph.read("MATCH (n:Bin) RETURN n.id AS id", Map.of(), r -> r.get("id").asString()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Itme, name, Bolt, CLASS_UNKNOWN, Item",
    "Location, name, Hall, ENTITY_INVALID, subclasses",
    "StockPosition, countedAt, 2026-01-01T00:00:00Z, ENTITY_INVALID, movements",
    "Site, nmae, Hall, ENTITY_INVALID, name",
    "Site, kind, palace, ENTITY_INVALID, warehouse",
    "Site, latitude, '6,25', QUANTITY_INVALID, point",
    "Site, mayGoNegative, yes, ENTITY_INVALID, true or false",
    "Supplier, url, javascript:alert(1), ENTITY_INVALID, http",
  })
  void a_word_or_value_that_does_not_fit_is_refused_with_what_would(
      String entityClass,
      String attribute,
      String value,
      ProblemCode code,
      String says,
      Ledger ledger) {
    var problem = refused(ledger, entityClass, "X", Map.of(attribute, List.of(value)), Map.of());

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.what() + problem.remedy()).contains(says);
  }

  private static Problem refused(
      Ledger ledger,
      String entityClass,
      String key,
      Map<String, List<String>> values,
      Map<String, List<String>> links) {
    var posting = posting(null, new EntityFact.Upsert(entityClass, key, values, links));
    var receipt = ledger.postAll(List.of(posting)).getFirst();
    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    return ((Receipt.Refused) receipt).problem();
  }
}
