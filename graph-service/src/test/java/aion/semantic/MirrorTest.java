package aion.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import aion.projection.Node;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
  private static final Ontology ONTOLOGY = Ontology.shipped();
  private static final Iris IRIS = new Iris();

  @TempDir Path folder;

  @Test
  void tells_what_changed_and_nothing_when_the_same_comes_again() {
    try (var mirror = Mirror.open(folder, ONTOLOGY, IRIS)) {
      var before = item("BOLT", Map.of("name", "Bolt", "unitCost", 1_000_000L));
      var after = item("BOLT", Map.of("name", "Bolt M8"));

      assertThat(mirror.cursor()).isEmpty();
      assertThat(mirror.apply(List.of(before), List.of(), "1").added()).hasSize(4);
      assertThat(mirror.apply(List.of(before), List.of(), "2").isEmpty()).isTrue();
      var change = mirror.apply(List.of(after), List.of(), "3");

      assertThat(change.added()).hasSize(1);
      assertThat(change.removed()).hasSize(2);
      assertThat(mirror.apply(List.of(), List.of("Item/BOLT"), "4").removed()).hasSize(3);
      assertThat(mirror.cursor()).isEqualTo("4");
    }
  }

  @Test
  void what_is_said_of_an_inferred_relation_goes_with_it() {
    var share = Map.<String, Object>of("inferred", true, "rule", "exposure", "share", 250_000L);
    var exposed = new Node.Link("EXPOSED_TO", "Signal/S", share);
    try (var mirror = Mirror.open(folder, ONTOLOGY, IRIS)) {
      var plain = item("BOLT", Map.of("name", "Bolt"));
      var linked = new Node(plain.ref(), plain.labels(), plain.properties(), List.of(exposed));

      mirror.apply(List.of(plain), List.of(), "1");
      assertThat(mirror.apply(List.of(linked), List.of(), "2").added()).hasSize(7);
      assertThat(mirror.apply(List.of(linked), List.of(), "3").isEmpty()).isTrue();
      assertThat(mirror.apply(List.of(plain), List.of(), "4").removed()).hasSize(7);
    }
  }

  @Test
  void keeps_every_value_of_every_class_as_it_was_written() {
    var random = new Random(1);
    var nodes = ONTOLOGY.classes().stream().map(c -> RandomNode.of(c, random)).toList();

    try (var mirror = Mirror.open(folder, ONTOLOGY, IRIS)) {
      mirror.apply(nodes, List.of(), "1");
    }

    try (var mirror = Mirror.open(folder, ONTOLOGY, IRIS)) {
      assertThat(mirror.cursor()).isEqualTo("1");
      assertThat(mirror.apply(nodes, List.of(), "2").isEmpty()).isTrue();
      assertThat(quads(mirror)).isEqualTo(expected(nodes));
    }
  }

  @Test
  void gives_the_same_after_a_rebuild_and_after_compaction() throws IOException {
    var random = new Random(2);
    var nodes = new HashMap<String, Node>();
    try (var mirror = Mirror.open(folder, ONTOLOGY, IRIS)) {
      for (int i = 0; i < 40; i++) {
        var node = RandomNode.of(ONTOLOGY.classes().get(i % 7), "k" + random.nextInt(20), random);
        nodes.put(node.ref(), node);
        mirror.apply(List.of(node), List.of(), "" + i);
      }
      mirror.compact();
      assertThat(quads(mirror)).isEqualTo(expected(nodes.values()));

      try (var rebuild = mirror.rebuild()) {
        assertThat(rebuild.compare().left()).isNotEmpty();
        rebuild.apply(nodes.values(), List.of(), "40");
        assertThat(rebuild.compare().isEmpty()).isTrue();
        rebuild.switchOver();
      }

      assertThat(mirror.cursor()).isEqualTo("40");
      assertThat(quads(mirror)).isEqualTo(expected(nodes.values()));
      mirror.apply(List.of(item("NEW", Map.of())), List.of(), "41");
    }
    try (var mirror = Mirror.open(folder, ONTOLOGY, IRIS);
        var stores = Files.list(folder)) {
      assertThat(mirror.cursor()).isEqualTo("41");
      assertThat(stores.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void catches_up_exactly_after_being_killed_at_any_moment() throws Exception {
    var random = new Random(3);
    for (int kill = 0; kill < 3; kill++) {
      var process = KilledMirror.start(folder);
      assertThat(process.inputReader().readLine()).isEqualTo("following");
      process.waitFor(random.nextInt(500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);

      try (var mirror = Mirror.open(folder, ONTOLOGY, IRIS)) {
        int reached = mirror.cursor().isEmpty() ? 0 : Integer.parseInt(mirror.cursor());
        var quads = quads(mirror);
        var expected = expected(KilledMirror.nodesAfter(reached));
        assertThat(quads).as("after %d steps", reached).containsAll(expected);
        assertThat(quads).hasSameSizeAs(expected);
      }
    }
    try (var mirror = Mirror.open(folder, ONTOLOGY, IRIS)) {
      assertThat(Integer.parseInt(mirror.cursor())).isPositive();
    }
  }

  static Node item(String sku, Map<String, Object> values) {
    var properties = new HashMap<>(values);
    properties.put("id", sku);
    return new Node("Item/" + sku, Set.of("Entity", "Item"), properties, List.of());
  }

  private static Set<Quad> expected(Iterable<Node> nodes) {
    var rdf = new RdfNode(ONTOLOGY, IRIS);
    var quads = new HashSet<Quad>();
    nodes.forEach(node -> quads.addAll(rdf.quads(node)));
    return quads;
  }

  private static Set<Quad> quads(Mirror mirror) {
    return mirror.read(dataset -> {
      var quads = new ArrayList<Quad>();
      for (var graph : Store.FOLLOWING)
        dataset.findNG(IRIS.of(graph), null, null, null).forEachRemaining(quads::add);
      return Set.copyOf(quads);
    });
  }
}
