package aion.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A node of the graph as it is now, with what it points to. A copy is made from nodes alone:
/// whoever replaces its own node by this one, links included, has followed every change up to then.
///
/// @param ref what identifies it, e.g. `Item/BOLT-M8`; an entry's is `Entry/` and its id
/// @param labels the class and its superclasses, e.g. `Entity`, `Location`, `Bin`
/// @param properties stored values by graph name: Long, Double, Boolean, String, LocalDate,
///   ZonedDateTime (UTC) or a list of these
/// @param links relationships that start here
public record Node(
    String ref, Set<String> labels, Map<String, Object> properties, List<Link> links) {
  public Node {
    labels = Set.copyOf(labels);
    properties = Map.copyOf(properties);
    links = List.copyOf(links);
  }

  /// A relationship of a node.
  ///
  /// @param type e.g. `DELIVERS_TO`
  /// @param target the ref of the node it ends at
  /// @param properties stored values by name
  public record Link(String type, String target, Map<String, Object> properties) {
    public Link {
      properties = Map.copyOf(properties);
    }
  }
}
