package aion.growth;

import aion.proposal.TermUse;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Which classes have a property that is, or that leads to, one of some terms: their shapes hold
/// members to it.
@Component
final class ShapesInUse implements TermUse {
  private final Ontology ontology;

  ShapesInUse(Ontology ontology) {
    this.ontology = ontology;
  }

  @Override
  public List<Use> usesOf(Set<String> terms) {
    var uses = new ArrayList<Use>();
    for (var type : ontology.classes()) {
      if (terms.contains(type.name())) uses.add(new Use("shape", type.name(), type.name()));
      for (var attribute : type.attributes())
        if (terms.contains(attribute.name()))
          uses.add(new Use("shape", type.name() + "." + attribute.name(), attribute.name()));
      for (var relation : type.relations())
        for (var term : List.of(relation.name(), relation.target()))
          if (terms.contains(term))
            uses.add(new Use("shape", type.name() + "." + relation.name(), term));
    }
    return uses;
  }
}
