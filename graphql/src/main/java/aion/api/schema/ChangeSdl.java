package aion.api.schema;

import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import java.util.stream.Collectors;

/// The subscriptions that follow from the ontology: one per class.
final class ChangeSdl {
  private ChangeSdl() {}

  static String of(EntityClass type) {
    return """
    "Something that happened to a member of %1$s."
    type %1$sChange {
      kind: ChangeKind!
      "Where the event is; give it as `after` to go on behind it."
      cursor: String!
      "MISSED only: the cursor behind which something was missed."
      since: String
      "The global id of the member; null when something was missed, and of what is gone for readers of certain sites. The event itself has none."
      member: ID
      "The member as it is now."
      node: %1$s
      "The entry that changed it; null when the recommender or inference did."
      entry: LedgerEntry
    }\
    """
        .formatted(type.name());
  }

  static String rootFields(Ontology ontology) {
    return ontology.classes().stream()
        .map(ChangeSdl::rootField)
        .collect(Collectors.joining("\n", "extend type Subscription {\n", "\n}"));
  }

  private static String rootField(EntityClass type) {
    return """
      "What happens to %1$s members that pass the filter when the event is made; what was taken away comes unfiltered."
      %2$sChanged(filter: %1$sFilter, "The cursor of the last event that was taken; what happens from now on when left out." after: String): %1$sChange!\
    """
        .formatted(type.name(), type.fieldName());
  }
}
