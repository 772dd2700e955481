package aion.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import aion.problem.Problem;
import aion.vocabulary.RdfFormat;
import aion.vocabulary.StrictRdf;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The W3C's tests of the syntaxes of RDF 1.1, on the one way in which RDF from outside is read.
class W3cRdfTest {
  private static final String BASE = "https://w3c.github.io/rdf-tests/rdf/rdf11/";
  private static final Map<String, RdfFormat> PARTS =
      new TreeMap<>(
          Map.of(
              "rdf-turtle", RdfFormat.TURTLE,
              "rdf-n-triples", RdfFormat.N_TRIPLES,
              "rdf-trig", RdfFormat.TRIG,
              "rdf-n-quads", RdfFormat.N_QUADS,
              "rdf-xml", RdfFormat.RDF_XML));

  @TempDir Path folder;

  @Test
  void reads_the_tests_of_RDF_1_1() throws IOException {
    var suite = W3cSuite.unpack("w3c-sparql-tests/rdf11_tests.tar.xz", folder);
    var notes = W3cSuite.notes("rdf11.txt");
    var failed = new TreeSet<String>();
    int run = 0;

    for (var part : PARTS.entrySet()) {
      int before = run;
      int broken = failed.size();
      var manifest = W3cSuite.graph(suite.resolve("rdf/rdf11/" + part.getKey() + "/manifest.ttl"));
      for (var entry : W3cSuite.entries(manifest)) {
        run++;
        var fault = fault(manifest, entry, part.getKey(), part.getValue());
        if (!fault.isEmpty())
          failed.add(part.getKey() + "/" + entry.getURI().replaceFirst(".*#", "") + " " + fault);
      }
      int read = run - before;
      System.out.printf("%s: %d of %d%n", part.getKey(), read - failed.size() + broken, read);
    }

    assertThat(run).isEqualTo(992);
    assertThat(failed.stream().map(f -> f.substring(0, f.indexOf(' '))))
        .as("%s", failed)
        .containsExactlyElementsOf(notes.keySet());
  }

  /// What is wrong with the reading of one document; empty when nothing is.
  private static String fault(Graph manifest, Node entry, String part, RdfFormat format)
      throws IOException {
    var type = G.getOneSP(manifest, entry, RDF.Nodes.type).getLocalName();
    var action = file(G.getOneSP(manifest, entry, W3cSuite.mf("action")));
    try {
      var read = read(action, part, format);
      if (type.endsWith("NegativeSyntax")) return "was not refused";
      if (!type.endsWith("Eval")) return "";
      var result = file(G.getOneSP(manifest, entry, W3cSuite.mf("result")));
      var quads = String.valueOf(result.getFileName()).endsWith(".nq");
      var wanted = read(result, part, quads ? RdfFormat.N_QUADS : RdfFormat.N_TRIPLES);
      return IsoMatcher.isomorphic(read, wanted) ? "" : "reads other statements";
    } catch (Problem refused) {
      return type.endsWith("NegativeSyntax") ? "" : refused.code() + " " + refused.what();
    }
  }

  private static DatasetGraph read(Path file, String part, RdfFormat format) throws IOException {
    var place = file.toString().substring(file.toString().indexOf(part));
    return StrictRdf.read(Files.readAllBytes(file), format, BASE + place);
  }

  private static Path file(Node file) {
    return Path.of(URI.create(file.getURI()));
  }
}
