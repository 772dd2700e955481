package aion.vocabulary;

import java.util.Set;
import java.util.regex.Pattern;

/// Which local names may become labels, types and fields.
final class Names {
  private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]{0,63}");
  private static final Pattern PROPERTY = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
  // Labels that the graph uses for other things.
  private static final Set<String> RESERVED = Set.of("Entity", "Entry", "Partition");

  private Names() {}

  static String ofClass(Word word) {
    var name = word.name();
    if (!CLASS.matcher(name).matches() || RESERVED.contains(name))
      throw word.fault(
          "cannot name a class: use a capital, then letters and digits, and none of " + RESERVED);
    return name;
  }

  /// What one member is called: `aion:fieldName`, or the class's name with a small first letter.
  static String field(Word word, String name) {
    return property(
        word,
        word.find(Words.FIELD_NAME)
            .map(Word::text)
            .orElse(Character.toLowerCase(name.charAt(0)) + name.substring(1)));
  }

  /// What all members are called: `aion:collectionName`, or the English plural of the field name.
  static String collection(Word word, String name) {
    return property(
        word,
        word.find(Words.COLLECTION_NAME)
            .map(Word::text)
            .orElseGet(() -> plural(field(word, name))));
  }

  private static String plural(String name) {
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
