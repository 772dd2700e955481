package aion.semantic;

import java.util.List;
import org.apache.jena.sparql.core.Quad;

/// What became different in the mirror.
public record Change(List<Quad> added, List<Quad> removed) {
  public Change {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }
}
