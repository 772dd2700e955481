package aion.proposal;

import aion.vocabulary.Ontology;
import java.util.List;

/// What a part of the product finds wrong with words that are well formed: it would not know what
/// to do with them.
@FunctionalInterface
public interface ProposalCheck {
  /// @param now the words as they are
  /// @param then the words as they would be
  List<Finding> findings(Ontology now, Ontology then);
}
