package aion.inference;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a rule comes towards a fact.
///
/// @param rule the rule's name
/// @param held the conditions that hold together, in the rule's order, with what they were met by
/// @param failing the first condition that nothing meets then; null when the rule concludes the
///   fact
public record WhyNot(String rule, List<String> held, @Nullable String failing) {
  public Optional<String> findFailing() {
    return Optional.ofNullable(failing);
  }
}
