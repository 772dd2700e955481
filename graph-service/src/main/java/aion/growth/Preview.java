package aion.growth;

import aion.proposal.Difference;
import aion.proposal.TermUse.Use;
import aion.proposal.Verdict;
import java.util.List;
import java.util.Map;

/// What publishing would do.
///
/// @param effects what each part of the product would add or change; empty when the words are not
///   fit
/// @param uses what uses the terms that are touched
public record Preview(
    Verdict verdict, Difference difference, Map<String, List<String>> effects, List<Use> uses) {
  static final Difference NOTHING =
      new Difference(List.of(), List.of(), List.of(), java.util.Set.of());

  public Preview {
    effects = Map.copyOf(effects);
    uses = List.copyOf(uses);
  }
}
