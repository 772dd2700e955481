package aion.vocabulary;

import java.util.List;

/// A closed set of values, a SKOS concept scheme of the ontology.
///
/// @param name the scheme's local name, e.g. `ItemKind`
/// @param values its concepts in the ontology's order
public record Scheme(String name, Texts label, List<Value> values) {
  public Scheme {
    values = List.copyOf(values);
  }

  /// @param notation what is stored and exchanged, e.g. `material`
  public record Value(String notation, Texts label, Texts definition) {}
}
