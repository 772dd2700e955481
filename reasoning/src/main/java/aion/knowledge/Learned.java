package aion.knowledge;

import aion.inference.Changes;
import java.util.List;
import java.util.Set;

/// What a change of the facts changed in what follows from them.
///
/// @param facts what follows now and did not, and what no longer does
/// @param shares the shares of exposures that are others now
public record Learned(Changes facts, List<ExposureShare> shares) {
  static final Learned NOTHING = new Learned(new Changes(Set.of(), Set.of()), List.of());

  boolean isNothing() {
    return facts.inferred().isEmpty() && facts.retracted().isEmpty() && shares.isEmpty();
  }
}
