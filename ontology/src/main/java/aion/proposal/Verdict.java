package aion.proposal;

import aion.problem.Problem;
import aion.vocabulary.Ontology;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of the check of a proposal.
///
/// @param findings what must be mended; empty when it can be published
/// @param then the words as they would be; null when the proposal is not well formed
public record Verdict(List<Finding> findings, @Nullable Ontology then) {
  public Verdict {
    findings = List.copyOf(findings);
  }

  public boolean isFit() {
    return findings.isEmpty();
  }

  /// The words as they would be.
  ///
  /// @throws Problem of the first finding, when there is one
  public Ontology getThen() {
    if (then == null || !isFit()) throw findings.getFirst().problem();
    return then;
  }
}
