package aion.projection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One member that one entry changed, or the recommender, or inference.
///
/// @param ref of the member
/// @param labels its class and superclasses; of a member that is gone, its class
/// @param entry the id of the entry; null when the recommender or inference did it
/// @param gone whether it is no longer there
/// @param position where a reader has come to with it
public record Change(
    String ref, Set<String> labels, @Nullable String entry, boolean gone, Position position) {
  public Change {
    labels = Set.copyOf(labels);
  }
}
