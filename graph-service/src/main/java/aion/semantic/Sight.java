package aion.semantic;

import java.util.List;
import java.util.stream.Stream;

/// What a reader may see of the mirror.
public enum Sight {
  WITHOUT_PRICES,
  WITH_PRICES;

  /// The visible graphs; the default graph of a question is their union.
  public List<NamedGraph> graphs() {
    return Stream.of(NamedGraph.values())
        .filter(graph -> this == WITH_PRICES || graph != NamedGraph.COMMERCIAL)
        .toList();
  }
}
