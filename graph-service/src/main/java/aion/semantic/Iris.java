package aion.semantic;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The IRIs of an installation. A member's is the base, `id/` and its reference, each segment
/// percent-encoded; so it stays the same as long as base and key do.
///
/// @param base an absolute http or https address that ends in a slash
public record Iris(String base) {
  /// The base of an installation that was not given its own.
  public static final String DEFAULT_BASE = "https://localhost/";

  private static final String KEPT = "-._~";

  public Iris {
    if (!base.matches("https?://[^\\s<>\"{}|\\\\^`?#]+/"))
      throw new IllegalArgumentException(
          "The IRI base '%s' is not an http or https address that ends in a slash."
              .formatted(base));
  }

  public Iris() {
    this(DEFAULT_BASE);
  }

  /// The IRI of a member, e.g. `https://localhost/id/Location/P1/A-01`.
  public Node of(String ref) {
    var path = Stream.of(ref.split("/", -1)).map(Iris::encoded).collect(Collectors.joining("/"));
    return NodeFactory.createURI(base + "id/" + path);
  }

  /// The IRI of a statement about a member: a fragment of the member's own, e.g.
  /// `https://localhost/id/Item/FRAME#exposedTo/Signal/STEEL`.
  Node statement(String ref, String relation, String target) {
    return NodeFactory.createURI(
        "%s#%s/%s"
            .formatted(
                of(ref).getURI(),
                relation,
                of(target).getURI().substring((base + "id/").length())));
  }

  /// The reference in the IRI of a member; empty when it is no such IRI.
  public Optional<String> findRef(Node node) {
    var start = base + "id/";
    if (!node.isURI() || !node.getURI().startsWith(start) || node.getURI().contains("#"))
      return Optional.empty();
    return decoded(node.getURI().substring(start.length()));
  }

  /// The IRI of a named graph, e.g. `https://localhost/graph/facts`.
  public Node of(NamedGraph graph) {
    return NodeFactory.createURI(base + "graph/" + graph.localName());
  }

  private static String encoded(String segment) {
    var text = new StringBuilder(segment.length());
    boolean onlyDots = segment.chars().allMatch(c -> c == '.');
    for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean kept =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || KEPT.indexOf(c) >= 0 && !onlyDots;
      if (kept) text.append(c);
      else text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return text.toString();
  }

  private static Optional<String> decoded(String path) {
    var bytes = ByteBuffer.allocate(path.length() * 4);
    try {
      for (int i = 0; i < path.length(); i++)
        if (path.charAt(i) == '%') {
          bytes.put((byte) HexFormat.fromHexDigits(path, i + 1, i + 3));
          i += 2;
        } else if (path.charAt(i) < 128) bytes.put((byte) path.charAt(i));
        else return Optional.empty();
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
