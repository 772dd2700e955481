package aion.vocabulary;

import java.util.Optional;

/// A property of a class whose values are data.
///
/// @param name the local name: GraphQL field and import target
/// @param key whether it identifies the member within its key class; the graph stores it as `id`
/// @param many whether a member may have several values
/// @param commercial whether only roles that see prices may read it
/// @param schemeName the closed scheme its values come from, empty when values are free
/// @param deprecated whether it is kept for what is stored and no longer meant to be used
public record Attribute(
    String name,
    String iri,
    Texts label,
    Texts definition,
    ValueType type,
    boolean key,
    boolean required,
    boolean many,
    boolean commercial,
    String schemeName,
    boolean deprecated) {

  /// The name of the property in the graph.
  public String graphName() {
    return key ? "id" : name;
  }

  public Optional<String> scheme() {
    return schemeName.isEmpty() ? Optional.empty() : Optional.of(schemeName);
  }
}
