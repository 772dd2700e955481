package aion.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyTest {
  private static final Ontology ONTOLOGY = Ontology.shipped();

  @ParameterizedTest
  @CsvSource({
    "Item, baseUnit, Unit, items, true, false",
    "Item, category, Category, items, false, false",
    "Category, broader, Category, narrower, false, false",
    "Location, within, Location, contains, false, false",
    "Site, operator, Supplier, sites, false, false",
    "Supplier, suppliedBy, Supplier, supplies, false, true",
    "SupplyOffer, item, Item, offers, true, false",
    "SupplyOffer, supplier, Supplier, offers, true, false",
    "SupplyOffer, deliversTo, Location, offers, false, false",
    "PriceTier, offer, SupplyOffer, priceTiers, true, false",
    "BillOfMaterialsLine, item, Item, usedIn, true, false",
    "StockPosition, owner, Supplier, ownedPositions, false, false",
    "PurchaseOrderLine, madeAt, Site, orderLinesMade, false, false",
    "Observation, signal, Signal, observations, true, false",
    "Forecast, position, StockPosition, forecasts, true, false",
    "Outcome, orderLine, PurchaseOrderLine, outcomes, true, false"
  })
  void relates_classes_both_ways(
      String source, String name, String target, String inverse, boolean required, boolean many) {
    var relation = ONTOLOGY.getClass(source).findRelation(name).orElseThrow();

    assertThat(relation.target()).isEqualTo(target);
    assertThat(relation.required()).isEqualTo(required);
    assertThat(relation.many()).isEqualTo(many);
    assertThat(ONTOLOGY.getClass(target).inverses())
        .contains(new InverseRelation(inverse, source, relation));
  }

  @ParameterizedTest
  @CsvSource({
    "Item, sku, TEXT, true, false, false, ''",
    "Item, alias, TEXT, false, true, false, ''",
    "Item, unitCost, MONEY, false, false, true, ''",
    "Item, kind, TEXT, true, false, false, ItemKind",
    "Item, decimals, INTEGER, false, false, false, ''",
    "Location, latitude, DECIMAL, false, false, false, ''",
    "Location, mayGoNegative, BOOLEAN, false, false, false, ''",
    "Site, kind, TEXT, true, false, false, SiteKind",
    "Lot, expiresOn, DATE, false, false, false, ''",
    "Supplier, url, IRI, false, false, false, ''",
    "PriceTier, unitPrice, MONEY, true, false, true, ''",
    "StockPosition, quantityOnHand, QUANTITY, true, false, false, ''",
    "StockPosition, countedAt, DATE_TIME, false, false, false, ''",
    "Recommendation, madeAt, DATE_TIME, true, false, false, ''",
    "Evidence, entries, TEXT, false, true, false, ''"
  })
  void types_attributes(
      String of,
      String name,
      ValueType type,
      boolean required,
      boolean many,
      boolean commercial,
      String scheme) {
    var attribute = ONTOLOGY.getClass(of).findAttribute(name).orElseThrow();

    assertThat(attribute)
        .returns(type, Attribute::type)
        .returns(required, Attribute::required)
        .returns(many, Attribute::many)
        .returns(commercial, Attribute::commercial)
        .returns(scheme, Attribute::schemeName);
  }

  @Test
  void has_the_classes_of_the_domain() {
    assertThat(ONTOLOGY.classes()).hasSize(36);
    assertThat(ONTOLOGY.classes().stream().filter(EntityClass::derived).map(EntityClass::name))
        .containsExactly(
            "Alternative",
            "Decision",
            "Discrepancy",
            "Evidence",
            "Forecast",
            "Observation",
            "Outcome",
            "PurchaseOrder",
            "PurchaseOrderLine",
            "Recommendation",
            "Reservation",
            "SerialNumber",
            "StockPosition",
            "TransferLine");
  }

  @Test
  void puts_the_key_first_and_stores_it_as_id() {
    assertThat(ONTOLOGY.classes())
        .allSatisfy(c -> {
          assertThat(c.key().key()).isTrue();
          assertThat(c.key().graphName()).isEqualTo("id");
          assertThat(c.key().name()).isEqualTo(c.name().equals("Item") ? "sku" : "code");
        });
  }

  @Test
  void gives_all_locations_one_space_of_keys() {
    var bin = ONTOLOGY.getClass("Bin");

    assertThat(bin.refOf("P1/A-01")).isEqualTo("Location/P1/A-01");
    assertThat(ONTOLOGY.getClass("Location").isAbstract()).isTrue();
    assertThat(ONTOLOGY.concreteClassesOf("Location"))
        .extracting(EntityClass::name)
        .containsExactly("Area", "Bin", "Site", "VirtualLocation");
  }

  @Test
  void hands_attributes_relations_and_ways_back_down_to_subclasses() {
    var site = ONTOLOGY.getClass("Site");

    assertThat(site.attributes())
        .extracting(Attribute::name)
        .containsExactly("code", "name", "latitude", "longitude", "mayGoNegative", "gln", "kind");
    assertThat(site.relations())
        .extracting(Relation::name)
        .containsExactly("within", "country", "region", "underAlertOf", "operator");
    assertThat(site.inverses())
        .extracting(InverseRelation::name)
        .containsExactly(
            "contains",
            "legalHolds",
            "offers",
            "orderLines",
            "orderLinesMade",
            "positions",
            "transfersFrom",
            "transfersTo");
  }

  @Test
  void says_the_same_property_in_the_words_of_each_class() {
    var component = ONTOLOGY.getClass("BillOfMaterialsLine").findRelation("item").orElseThrow();
    var offered = ONTOLOGY.getClass("SupplyOffer").findRelation("item").orElseThrow();

    assertThat(component.label()).isEqualTo(new Texts("component", "komponen"));
    assertThat(offered.label().in(Locale.of("id"))).isEqualTo("barang");
  }

  @Test
  void keeps_the_values_of_a_scheme_in_their_order() {
    assertThat(ONTOLOGY.getScheme("OrderStatus").values())
        .extracting(Scheme.Value::notation)
        .containsExactly(
            "placed", "confirmed", "partiallyReceived", "received", "cancelled", "closed");
    assertThat(ONTOLOGY.schemes()).hasSize(17);
  }

  @Test
  void suggests_the_nearest_class_for_an_unknown_one() {
    var problem = catchThrowableOfType(Problem.class, () -> ONTOLOGY.getClass("Suplier"));

    assertThat(problem.code()).isEqualTo(ProblemCode.CLASS_UNKNOWN);
    assertThat(problem.remedy()).isEqualTo("Did you mean 'Supplier'?");
  }
}
