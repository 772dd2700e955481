package aion.semantic;

import java.util.Locale;

/// The named graphs of the mirror: who may see what is decided by graph.
public enum NamedGraph {
  /// Classes, properties, schemes, shapes, and how they relate to public vocabularies.
  ONTOLOGY,
  /// Members and their relations, balances and orders included.
  FACTS,
  /// Prices and costs, for roles that may see them.
  COMMERCIAL,
  /// Observations of signals.
  SIGNALS,
  /// What follows from the rest.
  INFERRED,
  /// Recommendations, their evidence, decisions and outcomes.
  DECISIONS;

  /// The last part of its IRI, e.g. `facts`.
  public String localName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
