package aion.vocabulary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A property of a class whose values are members of another class.
///
/// @param name the local name, e.g. `deliversTo`
/// @param target the class of its values
/// @param inverse the name of the way back on the target, e.g. `offers`
/// @param many whether a member may have several
/// @param step the path it is a step of, which may not come back to where it began; null for most
/// @param inferredBy the file of rules that concludes it; empty when it is stated
/// @param deprecated whether it is kept for what is stored and no longer meant to be used
public record Relation(
    String name,
    String iri,
    Texts label,
    Texts definition,
    String target,
    String inverse,
    boolean required,
    boolean many,
    @Nullable Step step,
    String inferredBy,
    boolean deprecated) {
  /// Whether it follows from facts by a rule and cannot be stated.
  public boolean isInferred() {
    return !inferredBy.isEmpty();
  }

  /// A step of a path.
  ///
  /// @param path e.g. `composition`: from a product through its bills of materials to what it is
  ///   made of
  /// @param backwards whether the path goes from the target to the member
  public record Step(String path, boolean backwards) {}

  /// The relationship type in the graph, e.g. `DELIVERS_TO`.
  public String relationshipType() {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
