package aion.semantic;

import aion.projection.Node;
import aion.vocabulary.Ontology;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A process that follows a made-up ledger until it is killed: step n replaces the nodes n to n + 4
/// of a ring of fifty by what they are at step n.
final class KilledMirror {
  private static final int RING = 50;

  private KilledMirror() {}

  static Process start(Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            KilledMirror.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public static void main(String[] arguments) {
    try (var mirror =
        Mirror.open(new File(arguments[0]).toPath(), Ontology.shipped(), new Iris())) {
      int step = mirror.cursor().isEmpty() ? 0 : Integer.parseInt(mirror.cursor());
      for (boolean first = true; ; first = false) {
        step++;
        mirror.apply(nodesOf(step), List.of(), "" + step);
        if (first) System.out.println("following");
      }
    }
  }

  static List<Node> nodesOf(int step) {
    return java.util.stream.IntStream.range(step, step + 5)
        .mapToObj(n ->
            MirrorTest.item(
                "N" + n % RING, Map.of("name", "at step " + step, "unitCost", (long) step)))
        .toList();
  }

  /// The nodes as they must be after this many steps.
  static Collection<Node> nodesAfter(int steps) {
    var nodes = new TreeMap<String, Node>();
    for (int step = Math.max(1, steps - RING); step <= steps; step++)
      nodesOf(step).forEach(node -> nodes.put(node.ref(), node));
    return nodes.values();
  }
}
