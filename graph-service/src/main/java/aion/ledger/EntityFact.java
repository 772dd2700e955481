package aion.ledger;

import aion.vocabulary.Key;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A change of a member of an ontology class.
public sealed interface EntityFact extends Fact {
  /// The class's name, e.g. `Item`.
  String entityClass();

  /// The member's key within its key class.
  String key();

  /// The member is as given; what is not named stays as it was.
  ///
  /// @param values attribute name to values as text in the machine format (`12.5`, `true`,
  ///   `2026-11-23`, `2026-11-23T10:00:00Z`); an empty list takes the value away. A quantity is in
  ///   the item's base unit, or is followed by a blank and its unit: `12 DZN`
  /// @param links relation name to keys of the targets; an empty list takes the links away
  record Upsert(
      String entityClass,
      String key,
      Map<String, List<String>> values,
      Map<String, List<String>> links)
      implements EntityFact {
    public Upsert {
      Key.check(entityClass, key);
      values = sorted(values);
      links = sorted(links);
    }

    @Override
    public String kind() {
      return "entity.upsert";
    }

    private static Map<String, List<String>> sorted(Map<String, List<String>> given) {
      var copy = new TreeMap<String, List<String>>();
      given.forEach((name, values) -> copy.put(name, List.copyOf(values)));
      return java.util.Collections.unmodifiableMap(copy);
    }
  }

  /// The member is no longer in use; it stays readable and keeps its history.
  record Retire(String entityClass, String key, String reason) implements EntityFact {
    @Override
    public String kind() {
      return "entity.retire";
    }
  }
}
