package aion.ingest.gate;

import java.util.Collection;
import java.util.List;

/// What members are called in the graph already.
@FunctionalInterface
public interface KnownNames {
  record Known(String ref, String name, List<String> aliases) {
    public Known {
      aliases = List.copyOf(aliases);
    }
  }

  /// Those of the references that have a name, in any order.
  List<Known> list(Collection<String> refs);
}
