package aion.vocabulary;

import java.util.Locale;

/// A property of a class whose values are members of another class.
///
/// @param name the local name, e.g. `deliversTo`
/// @param target the class of its values
/// @param inverse the name of the way back on the target, e.g. `offers`
/// @param many whether a member may have several
public record Relation(
    String name,
    String iri,
    Texts label,
    Texts definition,
    String target,
    String inverse,
    boolean required,
    boolean many) {

  /// The relationship type in the graph, e.g. `DELIVERS_TO`.
  public String relationshipType() {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
