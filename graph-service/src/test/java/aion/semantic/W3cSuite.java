package aion.semantic;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.tukaani.xz.XZInputStream;

/// A conformance suite of the W3C, unpacked where a copy lies beside the project.
final class W3cSuite {
  static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

  private static final int BLOCK = 512;

  private W3cSuite() {}

  /// Unpacks an archive of the shared data into the folder; the test is skipped without it.
  static Path unpack(String archive, Path into) throws IOException {
    var file = Path.of(System.getProperty("shared", "../../shared"), "data", archive);
    assumeTrue(Files.exists(file), "skipped: %s is missing".formatted(file));
    try (var tar = new XZInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (var head = tar.readNBytes(BLOCK); isHead(head); head = tar.readNBytes(BLOCK)) {
        int size = Integer.parseInt(text(head, 124, 11), 8);
        var content = tar.readNBytes(size);
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        var target = into.resolve(text(head, 345, 155)).resolve(text(head, 0, 100)).normalize();
        if (head[156] != '0' || !target.startsWith(into)) continue;
        Files.createDirectories(target.getParent());
        Files.write(target, content);
      }
    }
    return into;
  }

  private static boolean isHead(byte[] block) {
    return block.length == BLOCK && block[0] != 0;
  }

  /// A field of a head, up to its first zero or blank at the end.
  private static String text(byte[] head, int start, int length) {
    var text = new String(head, start, length, StandardCharsets.US_ASCII);
    int end = text.indexOf(0);
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  static Graph graph(Path file) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file).base(file.toUri().toString()).parse(graph);
    return graph;
  }

  /// The entries of a manifest in its order.
  static List<Node> entries(Graph manifest) {
    var entries = new ArrayList<Node>();
    manifest.stream(Node.ANY, mf("entries"), Node.ANY)
        .forEach(list -> entries.addAll(G.rdfList(manifest, list.getObject())));
    return entries;
  }

  static Node mf(String name) {
    return NodeFactory.createURI(MF + name);
  }

  /// Cases of a suite where another answer than the suite's is right, with the reason: one a line.
  static Map<String, String> notes(String name) throws IOException {
    var notes = new TreeMap<String, String>();
    try (var in = W3cSuite.class.getResourceAsStream("/w3c/" + name)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> notes.put(line.substring(0, line.indexOf(' ')), line));
    }
    return notes;
  }
}
