package aion.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aion.problem.ProblemCode;
import aion.shape.Shapes;
import aion.vocabulary.Attribute;
import aion.vocabulary.GrowingOntology;
import aion.vocabulary.InverseRelation;
import aion.vocabulary.OntologyModule;
import aion.vocabulary.RdfFormat;
import aion.vocabulary.Relation;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalsTest {
  private static final String CARBON = text("/ontology/examples/carbon-footprint.ttl");

  private final GrowingOntology growing = GrowingOntology.of(List.of());

  @Test
  void takes_the_example_with_its_class_and_the_way_back_from_items() {
    var verdict = check(CARBON);

    assertThat(verdict.findings()).isEmpty();
    var footprint = verdict.getThen().getClass("CarbonFootprint");
    assertThat(footprint.attributes())
        .extracting(Attribute::name)
        .containsExactly("code", "gramsCarbonDioxide", "carbonStage", "assessedOn");
    assertThat(verdict.getThen().getClass("Item").findInverse("carbonFootprints"))
        .map(InverseRelation::source)
        .contains("CarbonFootprint");
    assertThat(growing.ontology().findClass("CarbonFootprint")).isEmpty();
  }

  @Test
  void takes_plain_owl_whose_properties_have_domain_and_range() {
    var verdict =
        check(
            """
            @prefix my: <https://example.org/terms#> .
            @prefix aion: <https://w3id.org/aion/ontology#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            my:Certificate a owl:Class ;
              rdfs:label "certificate"@en , "sertifikat"@id ; rdfs:comment "A paper."@en , "Surat."@id .
            my:issuedOn a owl:DatatypeProperty , owl:FunctionalProperty ;
              rdfs:domain my:Certificate ; rdfs:range xsd:date ;
              rdfs:label "issued on"@en , "terbit"@id ; rdfs:comment "When."@en , "Kapan."@id .
            my:certifies a owl:ObjectProperty ; rdfs:domain my:Certificate ; rdfs:range aion:Supplier ;
              rdfs:label "certifies"@en , "untuk"@id ; rdfs:comment "Whom."@en , "Siapa."@id .
            """);

    assertThat(verdict.findings()).isEmpty();
    var certificate = verdict.getThen().getClass("Certificate");
    assertThat(certificate.key().name()).isEqualTo("code");
    assertThat(certificate.findAttribute("issuedOn")).map(Attribute::many).contains(false);
    assertThat(verdict.getThen().getClass("Supplier").findInverse("certificates")).isPresent();
  }

  @Test
  void takes_shapes_along_paths_which_make_no_fields() {
    var verdict =
        check(
            CARBON.replace(
                "sh:minInclusive 0",
                """
                sh:minInclusive 0 ] ;
                  sh:property [ sh:path ( aion:item aion:category ) ; sh:class aion:Category ; sh:minCount 1\
                """));

    assertThat(verdict.findings()).isEmpty();
    var footprint = verdict.getThen().getClass("CarbonFootprint");
    assertThat(footprint.relations()).extracting(Relation::name).containsExactly("item");
    assertThat(Shapes.of(verdict.getThen()).reach().get(footprint.iri()))
        .anyMatch(way -> way.size() == 2 && way.getLast().property().endsWith("#category"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          , "jejak karbon"@id                | ``                                     | 10 | aion:CarbonFootprint has no rdfs:label in Indonesian ('id').
          "grams of CO2"@en , "gram CO2"@id  | "gram CO2"@id                          | 15 | aion:gramsCarbonDioxide has no rdfs:label in English ('en').
          "Grams of CO2 equivalents per base unit of the item."@en , | `` | 15 | aion:gramsCarbonDioxide has no skos:definition or rdfs:comment in English ('en').
          rdfs:range xsd:date                | rdfs:range xsd:gYear                   | 26 | aion:assessedOn has the range xsd:gYear, which values cannot be of.
          sh:datatype xsd:decimal            | sh:datatype xsd:integer                | 15 | aion:gramsCarbonDioxide has the range xsd:decimal, and a shape gives it the sh:datatype xsd:integer.
          sh:class aion:Item                 | sh:class aion:Itme                     | 44 | aion:item leads to aion:Itme, which is no class.
          sh:path aion:assessedOn            | sh:path aion:assesedOn                 | 43 | aion:assesedOn is named by a shape and is no property.
          sh:targetClass aion:CarbonFootprint| sh:targetClass aion:Footprint          | 39 | aion:CarbonFootprintShape is a shape of aion:Footprint, which is no class.
          aion:assessedOn                    | <https://example.org/x#retired>         | 26 | https://example.org/x#retired has the name 'retired', under which the graph keeps something else.
          aion:CarbonFootprint a owl:Class   | aion:CarbonFootprint rdfs:subClassOf aion:CarbonFootprint ; a owl:Class | 10 | aion:CarbonFootprint is its own superclass: aion:CarbonFootprint → aion:CarbonFootprint.
          aion:CarbonFootprint a owl:Class   | aion:CarbonFootprint rdfs:subClassOf aion:Thing ; a owl:Class | 10 | aion:CarbonFootprint is a kind of aion:Thing, which is no class.
          aion:CarbonFootprint a owl:Class   | aion:CarbonFootprint rdfs:subClassOf [ a owl:Restriction ; owl:onProperty aion:item ; owl:someValuesFrom aion:Item ] ; a owl:Class | 10 | aion:CarbonFootprint uses owl:someValuesFrom as a superclass, which OWL 2 RL does not have.
          aion:CarbonFootprint a owl:Class   | aion:CarbonFootprint owl:disjointUnionOf ( aion:Item aion:Site ) ; a owl:Class | 10 | aion:CarbonFootprint uses owl:disjointUnionOf, which OWL 2 RL does not have.
          aion:CarbonFootprint a owl:Class   | aion:carbonFootprint a owl:Class | 10 | aion:carbonFootprint cannot name a class.
          aion:CarbonFootprint a owl:Class   | aion:Item rdfs:range xsd:date . aion:CarbonFootprint a owl:Class | 10 | aion:Item is published already or ships with AION, and rdfs:range would change what it means.
          aion:CarbonFootprint a owl:Class   | <https://example.org/x#Supplier> a owl:Class ; rdfs:label "s"@en , "p"@id ; skos:definition "s"@en , "p"@id . aion:CarbonFootprint a owl:Class | 10 | https://example.org/x#Supplier has the same name as aion:Supplier, which means something else.
          aion:CarbonFootprint a owl:Class   | <https://example.org/x> a owl:Ontology ; owl:imports <https://example.org/far> . aion:CarbonFootprint a owl:Class | 10 | https://example.org/x imports the remote ontology 'https://example.org/far', and nothing is fetched.
          aion:CarbonFootprint a owl:Class   | aion:BOLT a aion:Item . aion:CarbonFootprint a owl:Class | 10 | aion:BOLT is a member of Item, and its 'sku' is missing; words are published here, members are not.
          aion:CarbonFootprint a owl:Class   | aion:CarbonFootprint aion:recordedBy aion:OtherEntries ; a owl:Class | 10 | aion:CarbonFootprint has aion:recordedBy, which only terms that ship have: a part of the product fills them.
          aion:CarbonFootprint a owl:Class   | aion:CarbonFootprint aion:feildName "x" ; a owl:Class | 10 | aion:feildName is no property that can be said of a term.
          aion:CarbonFootprint a owl:Class   | <urn:x:Carbon> a owl:Class ; rdfs:label "s"@en , "p"@id ; skos:definition "s"@en , "p"@id . aion:CarbonFootprint a owl:Class | 10 | urn:x:Carbon is not a name of ours or yours.
          sh:minInclusive 0                  | sh:pattern "(a+)+b"                    | 15 | aion:gramsCarbonDioxide has a sh:pattern that could take very long: it repeats what repeats, or has more than 500 characters.
          sh:minInclusive 0                  | sh:pattern "(a"                        | 15 | aion:gramsCarbonDioxide has a sh:pattern that is no pattern: Unclosed group.
          rdfs:range xsd:decimal .           | rdfs:range aion:quantity . aion:CarbonMark a owl:Class ; rdfs:label "m"@en , "t"@id ; rdfs:comment "m"@en , "t"@id . aion:left a owl:DatatypeProperty ; rdfs:label "l"@en , "s"@id ; rdfs:comment "l"@en , "s"@id ; rdfs:domain aion:CarbonMark ; rdfs:range aion:quantity . | 19 | CarbonMark has an aion:quantity, and nothing says of which item it is.
          sh:minInclusive 0                  | sh:minInclusive 0 ] ; sh:property [ sh:path ( aion:item aion:nmae ) ; sh:minCount 1 | 41 | aion:nmae is named by a shape and is no property.
          sh:minInclusive 0                  | sh:minInclusive 0 ] ; sh:property [ sh:path [ sh:zeroOrMorePath ( aion:item aion:category ) ] ; sh:minCount 1 | 0 | A shape follows the path (<https://w3id.org/aion/ontology#item>/<https://w3id.org/aion/ontology#category>…, of which it cannot be said which changes touch it.
          sh:minInclusive 0                  | sh:minInclusive 0 ] ; sh:property [ sh:path [ sh:neverPath aion:item ] ; sh:minCount 1 | 0 | A shape has a sh:path that is no path.
          aion:inverse "carbonFootprints"    | aion:inverse "positions"               | 0  | aion:Item has two properties or ways back named 'positions'.
          """)
  void finds_what_is_wrong_and_says_where(String part, String instead, int line, String what) {
    var proposed = CARBON.replace(part, instead);
    assertThat(proposed).isNotEqualTo(CARBON);

    var findings = check(proposed).findings();

    assertThat(findings).extracting(Finding::what).contains(what);
    assertThat(findings)
        .filteredOn(f -> f.what().equals(what))
        .extracting(Finding::line)
        .containsExactly(line);
    assertThat(findings).allSatisfy(f -> assertThat(f.remedy()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          aion:gramsCarbonDioxide  | aion:gramsCo2            | CarbonFootprint.gramsCarbonDioxide would be gone.
          aion:CarbonFootprint     | aion:Footprint           | The class CarbonFootprint would be gone.
          "carbonFootprints"       | "footprints"             | The way back 'carbonFootprints' would be gone.
          sh:datatype xsd:date ;   | sh:datatype xsd:date ; sh:minCount 1 ; | CarbonFootprint.assessedOn would be required, which members that are there do not have.
          xsd:date                 | xsd:dateTime             | CarbonFootprint.assessedOn would be of another type.
          """)
  void takes_nothing_away_from_what_is_published(String part, String instead, String what) {
    growing.moveTo(
        List.of(Proposal.read("carbon", CARBON.getBytes(UTF_8), RdfFormat.TURTLE).module()));

    var findings = check("carbon", CARBON.replace(part, instead)).findings();

    assertThat(findings).extracting(Finding::what).contains(what);
  }

  @Test
  void marks_a_published_term_as_deprecated() {
    growing.moveTo(
        List.of(Proposal.read("carbon", CARBON.getBytes(UTF_8), RdfFormat.TURTLE).module()));

    var verdict = check("carbon", CARBON + "aion:assessedOn owl:deprecated true .\n");

    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.getThen().getClass("CarbonFootprint").findAttribute("assessedOn"))
        .map(Attribute::deprecated)
        .contains(true);
  }

  @Test
  void takes_a_module_again_after_another_retired_a_term_of_it() {
    var prefixes = CARBON.substring(0, CARBON.indexOf("aion:CarbonFootprint a"));
    var retired = prefixes + "aion:assessedOn owl:deprecated true .";
    growing.moveTo(
        List.of(new OntologyModule("carbon", CARBON), new OntologyModule("retired", retired)));

    assertThat(check("carbon", CARBON).findings()).isEmpty();
  }

  @Test
  void knows_a_member_of_a_class_by_the_name_of_the_class() {
    var findings = check("<urn:a> a <https://aion.example/ns#Item> .").findings();

    assertThat(findings).extracting(Finding::code).containsExactly(ProblemCode.SHAPE_VIOLATION);
    assertThat(findings.getFirst().what()).contains("sku");
  }

  private Verdict check(String turtle) {
    return check("", turtle);
  }

  private Verdict check(String name, String turtle) {
    return Proposals.check(
        Proposal.read(name, turtle.getBytes(UTF_8), RdfFormat.TURTLE), growing, List.of());
  }

  private static String text(String resource) {
    try (var in = Objects.requireNonNull(Proposals.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
