package aion.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyLoaderTest {
  private static final String PREFIXES =
      """
      @prefix : <https://example.org/terms#> .
      @prefix aion: <https://w3id.org/aion/ontology#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private static final String PALLET =
      PREFIXES
          + """
          :Pallet a owl:Class ;
            rdfs:label "pallet"@en , "palet"@id ;
            skos:definition "What goods stand on."@en , "Alas barang."@id .
          :height a owl:DatatypeProperty ;
            rdfs:label "height"@en , "tinggi"@id ;
            skos:definition "How high it is."@en , "Tingginya."@id .
          :standsAt a owl:ObjectProperty ;
            rdfs:label "stands at"@en , "berada di"@id ;
            skos:definition "Where it stands."@en , "Tempatnya berada."@id .
          :PalletShape a sh:NodeShape ; sh:targetClass :Pallet ;
            sh:property [ sh:path aion:code ; aion:key true ; sh:datatype xsd:string ; sh:minCount 1 ; sh:maxCount 1 ] ;
            sh:property [ sh:path :height ; sh:datatype xsd:decimal ; sh:maxCount 1 ] ;
            sh:property [ sh:path :standsAt ; sh:class aion:Location ; sh:maxCount 1 ; aion:inverse "pallets" ] .
          """;

  @Test
  void adds_a_class_from_one_more_file_with_all_it_inherits_and_all_ways_back() {
    var ontology =
        Ontology.load(
            RDFParser.source(Path.of("src/test/resources/extra/cold-store.ttl")).toGraph());

    var coldStore = ontology.getClass("ColdStore");

    assertThat(coldStore.superclasses()).containsExactly("Location");
    assertThat(coldStore.refOf("C1")).isEqualTo("Location/C1");
    assertThat(coldStore.attributes())
        .extracting(Attribute::name)
        .containsExactly(
            "code", "name", "latitude", "longitude", "mayGoNegative", "gln", "coldestCelsius");
    assertThat(coldStore.label()).isEqualTo(new Texts("cold store", "gudang dingin"));
    assertThat(ontology.getClass("Supplier").findInverse("maintainedColdStores"))
        .map(InverseRelation::source)
        .contains("ColdStore");
    assertThat(ontology.concreteClassesOf("Location"))
        .extracting(EntityClass::name)
        .contains("ColdStore", "Bin");
  }

  @Test
  void leaves_the_shipped_ontology_as_it_is_when_a_class_is_added() {
    Ontology.load(parse(PALLET));

    assertThat(Ontology.shipped().findClass("Pallet")).isEmpty();
  }

  @Test
  void leads_classes_back_through_the_superclass_of_a_target() {
    var bin = Ontology.load(parse(PALLET)).getClass("Bin");

    assertThat(bin.findInverse("pallets")).isPresent();
  }

  @Test
  void adds_a_property_to_a_class_we_ship() {
    var extra =
        PALLET.replace(
            ":PalletShape a",
            ":ItemHeight a sh:NodeShape ; sh:targetClass aion:Item ;\n  sh:property [ sh:path :height ; sh:datatype xsd:decimal ; sh:maxCount 1 ] .\n:PalletShape a");

    var item = Ontology.load(parse(extra)).getClass("Item");

    assertThat(item.findAttribute("height")).map(Attribute::type).contains(ValueType.DECIMAL);
    assertThat(item.key().name()).isEqualTo("sku");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          , "tinggi"@id                          | ``                                | https://example.org/terms#height needs exactly one http://www.w3.org/2000/01/rdf-schema#label in 'id'
          "pallet"@en ,                          | ``                                | https://example.org/terms#Pallet needs exactly one http://www.w3.org/2000/01/rdf-schema#label in 'en'
          , "Alas barang."@id                    | ``                                | https://example.org/terms#Pallet needs exactly one http://www.w3.org/2004/02/skos/core#definition in 'id'
          aion:key true ;                        | ``                                | https://example.org/terms#Pallet has 0 properties marked aion:key, not 1
          xsd:string ; sh:minCount 1             | xsd:string                        | aion:code is a key but not a text
          sh:class aion:Location                 | sh:class aion:Locaton             | https://example.org/terms#Pallet has standsAt to Locaton, which is no class
          sh:targetClass :Pallet                 | sh:targetClass :Palet             | targets https://example.org/terms#Palet, which is no class
          ; aion:inverse "pallets"               | ``                                | https://example.org/terms#standsAt has no aion:inverse
          aion:inverse "pallets"                 | aion:inverse "positions"          | has two properties or ways back named 'positions'
          aion:inverse "pallets"                 | aion:inverse "latitude"           | has two properties or ways back named 'latitude'
          aion:inverse "pallets"                 | aion:inverse "The pallets"        | has 'The pallets', which cannot name a property
          sh:datatype xsd:decimal                | sh:datatype xsd:float             | https://example.org/terms#height has the unknown sh:datatype
          sh:datatype xsd:decimal ;              | ``                                | https://example.org/terms#height has neither sh:class nor sh:datatype
          sh:datatype xsd:decimal                | sh:datatype xsd:string ; sh:in ( "low" "high" ) | https://example.org/terms#height has sh:in but no aion:scheme
          sh:datatype xsd:decimal                | sh:datatype xsd:string ; aion:scheme aion:Urgency ; sh:in ( "low" ) | https://example.org/terms#height has another sh:in than the notations of its scheme, [critical, soon, watch]
          sh:datatype xsd:decimal                | sh:datatype xsd:string ; aion:scheme :Colour | https://example.org/terms#height has the unknown scheme Colour
          sh:datatype xsd:decimal                | sh:datatype xsd:string ; aion:scheme aion:Urgency ; sh:in "soon" | is not a list
          sh:datatype xsd:decimal                | aion:scheme aion:Urgency ; sh:datatype xsd:date | https://example.org/terms#height has a scheme but is not an xsd:string
          sh:datatype xsd:decimal                | sh:datatype xsd:decimal ; sh:minCount "many" | is not a small whole number
          sh:datatype xsd:decimal                | sh:datatype "decimal"             | is not an IRI
          :height a owl:DatatypeProperty         | :height rdfs:range aion:money ; a owl:DatatypeProperty | https://example.org/terms#Pallet has money but no aion:currency
          :Pallet a owl:Class                    | :Pallet rdfs:subClassOf aion:Bin , aion:Item ; a owl:Class | https://example.org/terms#Pallet has more than one superclass
          :Pallet a owl:Class                    | :Pallet rdfs:subClassOf :Pallet ; a owl:Class | https://example.org/terms#Pallet is its own superclass
          """)
  void names_the_term_that_is_wrong(String written, String instead, String complaint) {
    var mistaken = PALLET.replace(written, instead);

    assertThat(mistaken).isNotEqualTo(PALLET);
    assertThatThrownBy(() -> Ontology.load(parse(mistaken)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void refuses_names_that_the_graph_uses_for_other_things() {
    for (var name : List.of("Entity", "Entry", "Partition", "pallet", "Pal_let"))
      assertThatThrownBy(
              () -> Ontology.load(parse(PALLET.replace(":Pallet ", ":%s ".formatted(name)))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("cannot name a class");
    for (var name : List.of("id", "ref", "unit", "scale"))
      assertThatThrownBy(() -> Ontology.load(parse(PALLET.replace(":height", ":" + name))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("has a reserved name");
  }

  @Test
  void refuses_a_second_class_of_one_name() {
    assertThatThrownBy(() -> Ontology.load(parse(PALLET.replace(":Pallet ", ":Item "))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has the same name as");
  }

  private static Graph parse(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }
}
