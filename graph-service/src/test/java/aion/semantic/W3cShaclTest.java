package aion.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import aion.shape.SparqlConstraints;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The W3C's tests of SHACL, on the library that checks our shapes.
class W3cShaclTest {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String SHT = "http://www.w3.org/ns/shacl-test#";

  // What of a result the standard fixes; the message is the library's own.
  private static final Set<String> COMPARED =
      Set.of(
          "conforms",
          "result",
          "focusNode",
          "resultPath",
          "resultSeverity",
          "sourceConstraintComponent",
          "sourceShape",
          "value");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"core, 98", "sparql, 23"})
  void validates_as_the_suite_says(String part, int cases) throws IOException {
    var suite = W3cSuite.unpack("w3c-shacl-tests/shacl_tests.tar.xz", folder);
    var notes = W3cSuite.notes("shacl-" + part + ".txt");
    var failed = new TreeSet<String>();
    int run = 0;

    try (var files = Files.walk(suite.resolve("data-shapes-test-suite/tests/" + part))) {
      for (var file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
        var graph = W3cSuite.graph(file);
        var tests =
            graph.stream(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(SHT + "Validate"))
                .map(Triple::getSubject)
                .toList();
        for (var test : tests) {
          run++;
          var fault = fault(graph, test);
          if (!fault.isEmpty())
            failed.add(file.getFileName().toString().replace(".ttl", " ") + fault);
        }
      }
    }

    System.out.printf("SHACL %s: %d of %d%n", part, run - failed.size(), run);
    assertThat(run).isEqualTo(cases);
    assertThat(failed.stream().map(f -> f.substring(0, f.indexOf(' '))))
        .as("%s", failed)
        .containsExactlyElementsOf(notes.keySet());
  }

  private static String fault(Graph test, Node entry) {
    var action = G.getOneSP(test, entry, W3cSuite.mf("action"));
    var expected = G.getOneSP(test, entry, W3cSuite.mf("result"));
    var data = graphAt(G.getOneSP(test, action, NodeFactory.createURI(SHT + "dataGraph")));
    var shapes = graphAt(G.getOneSP(test, action, NodeFactory.createURI(SHT + "shapesGraph")));
    boolean mustFail = expected.isURI() && expected.getURI().equals(SHT + "Failure");
    try {
      SparqlConstraints.check(shapes);
      var report = ShaclValidator.get().validate(Shapes.parse(shapes), data);
      if (mustFail) return "was not refused";
      var given = reduced(report.getGraph(), report.getResource().asNode());
      return given.isIsomorphicWith(reduced(test, expected)) ? "" : "has another report";
    } catch (RuntimeException refused) {
      return mustFail ? "" : "failed: " + refused.getMessage();
    }
  }

  private static Graph graphAt(Node file) {
    return W3cSuite.graph(Path.of(URI.create(file.getURI())));
  }

  /// The report with those properties of its results that are compared, nodes of its own made anew.
  private static Graph reduced(Graph graph, Node report) {
    var reduced = GraphFactory.createDefaultGraph();
    copy(graph, report, reduced, new HashMap<>());
    return reduced;
  }

  private static void copy(Graph from, Node node, Graph into, Map<Node, Node> seen) {
    if (!node.isBlank() || seen.put(node, node) != null) return;
    for (var triple : from.find(node, Node.ANY, Node.ANY).toList()) {
      var property = triple.getPredicate().getURI();
      var isCompared =
          property.startsWith(SH) && COMPARED.contains(property.substring(SH.length()));
      var isPath = !property.startsWith(SH) || property.endsWith("Path");
      if (!isCompared && !isPath) continue;
      var object = triple.getObject();
      // Which blank node a shape is differs between two readings of a file.
      if (property.equals(SH + "sourceShape") && object.isBlank())
        object = NodeFactory.createURI("urn:shape");
      into.add(node, triple.getPredicate(), object);
      if (!property.equals(SH + "value") && !property.equals(SH + "focusNode"))
        copy(from, object, into, seen);
    }
  }
}
