package aion.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedTurtleTest {
  private static final String OURS = "https://w3id.org/aion/";

  @ParameterizedTest
  @ValueSource(strings = {"prov-o", "sosa", "qudt", "gs1", "schema-org", "iof"})
  void aligns_terms_that_we_have_with_terms_of_others(String vocabulary) {
    var path = Path.of("src/main/resources/ontology/alignments/%s.ttl".formatted(vocabulary));

    var alignment = RDFParser.source(path).toGraph();

    assertThat(alignment.isEmpty()).isFalse();
    assertThat(alignment.stream().map(Triple::getSubject)).isSubsetOf(ourTerms());
    assertThat(alignment.stream().map(t -> t.getObject().getURI()))
        .noneMatch(iri -> iri.startsWith(OURS));
  }

  @Test
  void keeps_alignments_out_of_the_classes() {
    assertThat(ShippedTurtle.alignments().size()).isGreaterThan(80);
    assertThat(Ontology.load(ShippedTurtle.alignments()).classes())
        .isEqualTo(Ontology.shipped().classes());
  }

  @Test
  void names_every_term_in_both_languages() {
    var ontology = ShippedTurtle.ontology();
    var terms =
        ontology.stream(Node.ANY, Words.TYPE, Node.ANY)
            .map(Triple::getSubject)
            .filter(n -> n.isURI() && n.getURI().startsWith(Ontology.NAMESPACE))
            .map(n -> new Word(ontology, n));

    assertThat(terms.map(t -> t.texts(Words.LABEL))).hasSizeGreaterThan(160);
  }

  @Test
  void uses_every_property_it_defines_and_defines_every_property_it_uses() {
    var ontology = ShippedTurtle.ontology();
    var shapes = ShippedTurtle.shapes();
    var used = objects(shapes, Words.PATH);
    var defined =
        Set.of("DatatypeProperty", "ObjectProperty").stream()
            .map(type -> NodeFactory.createURI("http://www.w3.org/2002/07/owl#" + type))
            .flatMap(type -> ontology.stream(Node.ANY, Words.TYPE, type))
            .map(Triple::getSubject)
            .collect(Collectors.toSet());
    // Advice is made at a time, goods are made at a site: one word, two kinds of value.
    defined.add(NodeFactory.createURI(Ontology.NAMESPACE + "madeAt"));
    // The RDF face says these of members of any class, and of what is inferred.
    for (var name : Set.of("countedIn", "scale", "retiredAt", "rule"))
      defined.remove(NodeFactory.createURI(Ontology.NAMESPACE + name));

    assertThat(used).isEqualTo(defined);
  }

  private static Set<Node> ourTerms() {
    var terms = subjects(ShippedTurtle.ontology());
    terms.addAll(subjects(ShippedTurtle.units()));
    return terms;
  }

  private static Set<Node> subjects(Graph graph) {
    return graph.stream().map(Triple::getSubject).collect(Collectors.toSet());
  }

  private static Set<Node> objects(Graph graph, Node property) {
    return graph.stream(Node.ANY, property, Node.ANY)
        .map(Triple::getObject)
        .collect(Collectors.toSet());
  }
}
