package aion.vocabulary;

import java.util.List;
import java.util.Optional;

/// A class of the ontology with everything its superclasses give it.
///
/// @param name the local name: graph label, GraphQL type, import target
/// @param fieldName what one member is called in questions, e.g. `position`
/// @param collectionName what all members are called in questions, e.g. `positions`
/// @param superclasses from the direct superclass up to the key class, empty for a root
/// @param isAbstract whether members always belong to a subclass
/// @param derived whether members come from other entries (movements, orders, observations, the
///   recommender) and cannot be written by an entity entry
/// @param attributes own and inherited, the key first, in the ontology's order
/// @param relations own and inherited, in the ontology's order
/// @param inverses relations of other classes that end here, by name
/// @param deprecated whether it is kept for what is stored and no longer meant to be used
public record EntityClass(
    String name,
    String iri,
    Texts label,
    Texts definition,
    String fieldName,
    String collectionName,
    List<String> superclasses,
    boolean isAbstract,
    boolean derived,
    List<Attribute> attributes,
    List<Relation> relations,
    List<InverseRelation> inverses,
    boolean deprecated) {
  public EntityClass {
    superclasses = List.copyOf(superclasses);
    attributes = List.copyOf(attributes);
    relations = List.copyOf(relations);
    inverses = List.copyOf(inverses);
  }

  /// The class whose members share one space of keys: the topmost superclass, or this class.
  public String keyClass() {
    return superclasses.isEmpty() ? name : superclasses.getLast();
  }

  /// The reference of the member with this key, e.g. `Location/P1/A-01`.
  public String refOf(String key) {
    return keyClass() + "/" + key;
  }

  public Attribute key() {
    return attributes.getFirst();
  }

  public Optional<Attribute> findAttribute(String attribute) {
    return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
  }

  public Optional<Relation> findRelation(String relation) {
    return relations.stream().filter(r -> r.name().equals(relation)).findFirst();
  }

  public Optional<InverseRelation> findInverse(String inverse) {
    return inverses.stream().filter(i -> i.name().equals(inverse)).findFirst();
  }

  /// Whether members carry amounts of an item, and so the item's `unit` and `scale`.
  public boolean hasQuantities() {
    return attributes.stream().anyMatch(a -> a.type() == ValueType.QUANTITY);
  }
}
