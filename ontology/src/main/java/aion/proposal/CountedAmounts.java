package aion.proposal;

import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import java.util.List;

/// Refuses amounts of which nothing says what item they are of: they are stored in its unit.
final class CountedAmounts {
  private CountedAmounts() {}

  static List<Finding> in(Ontology now, Ontology then) {
    return then.classes().stream()
        .filter(EntityClass::hasQuantities)
        .filter(type -> !now.findClass(type.name()).map(EntityClass::hasQuantities).orElse(false))
        .filter(type -> now.findClass(type.name()).isPresent() || !isCounted(type, then))
        .map(type ->
            Finding.invalid(
                type.iri(),
                "%s has an aion:quantity, and nothing says of which item it is."
                    .formatted(type.name()),
                "Give the class the relation aion:item, or use xsd:decimal; a class that has members keeps to what it has."))
        .toList();
  }

  private static boolean isCounted(EntityClass type, Ontology then) {
    return type.findRelation("item").isPresent()
        || type.relations().stream().anyMatch(r -> then.getClass(r.target()).hasQuantities());
  }
}
