package aion.proposal;

import aion.vocabulary.Ontology;
import java.util.List;

/// What a part of the product would do with words.
public interface ProposalEffect {
  /// The part, e.g. `graphQl`.
  String part();

  /// What it would add or change, each as a short text.
  List<String> changes(Ontology now, Ontology then);
}
