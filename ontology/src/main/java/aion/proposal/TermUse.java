package aion.proposal;

import java.util.List;
import java.util.Set;

/// A part of the product that keeps texts which use terms of the ontology: rules, mappings,
/// queries.
@FunctionalInterface
public interface TermUse {
  /// @param kind e.g. `mapping`
  /// @param name of what uses the term
  /// @param term its local name
  record Use(String kind, String name, String term) {}

  /// @param terms local names of classes and properties
  List<Use> usesOf(Set<String> terms);
}
