package aion.vocabulary;

import java.util.Set;
import java.util.regex.Pattern;

/// Which local names may become labels, types and fields.
public final class Names {
  private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]{0,63}");
  private static final Pattern PROPERTY = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
  // Labels that the graph uses for other things.
  private static final Set<String> RESERVED =
      Set.of(
          "Entity",
          "Entry",
          "Partition",
          "User",
          "ImportRun",
          "QuarantinedRow",
          "Checkpoint",
          "Following",
          "Drill",
          "EpcisEvent",
          "EpcisThing",
          "Gone",
          "OntologyModule");
  // What the graph keeps on a node beside its attributes.
  private static final Set<String> OF_NODES =
      Set.of("id", "ref", "unit", "scale", "retired", "inferred");
  // Names of relationships that are no relations of the ontology.
  private static final Set<String> OF_LINKS = Set.of("moved", "changed", "corrects", "names");

  private Names() {}

  /// Whether it is a capital, then letters and digits.
  public static boolean isClassName(String name) {
    return CLASS.matcher(name).matches();
  }

  /// Whether it is a small letter, then letters and digits.
  public static boolean isPropertyName(String name) {
    return PROPERTY.matcher(name).matches();
  }

  /// Whether the graph has another use for this label.
  public static boolean isTakenLabel(String name) {
    return RESERVED.contains(name);
  }

  /// Whether the graph keeps something else under this name on the nodes of members.
  public static boolean isTakenAttribute(String name) {
    return OF_NODES.contains(name);
  }

  /// Whether the graph has relationships of this name that are no relations of the ontology.
  public static boolean isTakenRelation(String name) {
    return OF_LINKS.contains(name);
  }

  static String ofClass(Word word) {
    var name = word.name();
    if (!isClassName(name) || isTakenLabel(name))
      throw word.fault(
          "cannot name a class: use a capital, then letters and digits, and none of " + RESERVED);
    return name;
  }

  /// What one member is called: `aion:fieldName`, or the class's name with a small first letter.
  static String field(Word word, String name) {
    return property(word, word.find(Words.FIELD_NAME).map(Word::text).orElse(small(name)));
  }

  /// What all members are called: `aion:collectionName`, or the English plural of the field name.
  static String collection(Word word, String name) {
    return property(
        word,
        word.find(Words.COLLECTION_NAME)
            .map(Word::text)
            .orElseGet(() -> plural(field(word, name))));
  }

  static String small(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  static String plural(String name) {
    return name.matches(".*[^aeiou]y") ? name.replaceFirst("y$", "ies") : name + "s";
  }

  static String property(Word word, String name) {
    if (!PROPERTY.matcher(name).matches())
      throw word.fault(
          "has '%s', which cannot name a property: use a small letter, then letters and digits"
              .formatted(name));
    return name;
  }
}
