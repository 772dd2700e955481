package aion.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aion.projection.Node;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SparqlStoreTest {
  private static final Ontology ONTOLOGY = Ontology.shipped();
  private static final Iris IRIS = new Iris();

  private HeldStore held;
  private SparqlStore store;

  @BeforeEach
  void open() throws IOException {
    held = HeldStore.open();
    store = new SparqlStore(held.access(), ONTOLOGY, IRIS);
  }

  @AfterEach
  void close() {
    held.close();
  }

  @Test
  void holds_what_the_mirror_holds_while_members_come_change_and_go() {
    var random = new Random(5);
    var members = new HashMap<String, Node>();
    for (int step = 0; step < 60; step++) {
      var node = RandomNode.of(ONTOLOGY.classes().get(step % 9), "k" + random.nextInt(9), random);
      var gone = step % 7 == 6 ? members.keySet().stream().limit(1).toList() : List.<String>of();
      gone.forEach(members::remove);
      members.put(node.ref(), node);
      store.apply(List.of(node), gone, "" + step, false, true);
    }

    assertThat(store.cursor()).isEqualTo("59");
    assertThat(followed()).isEqualTo(expected(members.values()));
    assertThat(held.quads()).hasSizeGreaterThan(followed().size() + 1_000);
  }

  @Test
  void what_is_said_of_an_inferred_relation_goes_with_it() {
    var share = Map.<String, Object>of("inferred", true, "rule", "exposure", "share", 250_000L);
    var plain = MirrorTest.item("BOLT", Map.of("name", "Bolt"));
    var exposed = List.of(new Node.Link("EXPOSED_TO", "Signal/S", share));
    var linked = new Node(plain.ref(), plain.labels(), plain.properties(), exposed);

    store.apply(List.of(linked), List.of(), "1", false, true);
    assertThat(followed()).isEqualTo(expected(List.of(linked)));
    store.apply(List.of(plain), List.of(), "2", false, true);
    assertThat(followed()).isEqualTo(expected(List.of(plain)));
  }

  @Test
  void an_answer_that_is_lost_loses_and_doubles_nothing() {
    var bolt = MirrorTest.item("BOLT", Map.of("name", "Bolt"));
    store.apply(List.of(bolt), List.of(), "1", false, true);
    var renamed = MirrorTest.item("BOLT", Map.of("name", "Bolt \"M8\"\\\n%s"));
    held.loseAnswers(1);

    assertThatThrownBy(() -> store.apply(List.of(renamed), List.of(), "2", false, true))
        .isInstanceOf(RuntimeException.class);
    var after = new SparqlStore(held.access(), ONTOLOGY, IRIS);
    assertThat(after.cursor()).isEqualTo("2");
    after.apply(List.of(renamed), List.of(), "2", false, true);

    assertThat(followed()).isEqualTo(expected(List.of(renamed)));
  }

  @Test
  void everything_is_read_anew_when_the_history_is_another() {
    var bolt = MirrorTest.item("BOLT", Map.of());
    var nut = MirrorTest.item("NUT", Map.of());
    store.apply(List.of(bolt), List.of(), "1", false, true);

    store.apply(List.of(nut), List.of(), "9", true, true);

    assertThat(followed()).isEqualTo(expected(List.of(nut)));
  }

  @Test
  void an_address_that_is_none_is_named() {
    assertThatThrownBy(() -> new StoreAccess(URI.create("file:///etc/passwd"), null, null, null))
        .hasMessage("'file:///etc/passwd' is not the http or https address of a SPARQL store.");
  }

  private Set<Quad> followed() {
    var words = IRIS.of(NamedGraph.ONTOLOGY);
    var quads = held.quads();
    quads.removeIf(quad -> quad.getGraph().equals(words));
    return quads;
  }

  private static Set<Quad> expected(Iterable<Node> nodes) {
    var rdf = new RdfNode(ONTOLOGY, IRIS);
    var quads = new HashSet<Quad>();
    nodes.forEach(node -> quads.addAll(rdf.quads(node)));
    return quads;
  }
}
