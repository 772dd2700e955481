package aion.recommendation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A sentence before it is put into a language: which one, and its values.
///
/// @param key the sentence's key in the bundles `messages/advice_*.properties`
/// @param arguments by name
public record Message(String key, Map<String, Argument> arguments) {
  public Message {
    arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
  }

  static Message of(String key) {
    return new Message(key, Map.of());
  }

  Message with(String name, String value) {
    return with(name, new Argument.Text(value));
  }

  Message with(String name, long value) {
    return with(name, Argument.Number.of(value));
  }

  Message with(String name, Argument value) {
    var more = new TreeMap<>(arguments);
    more.put(name, value);
    return new Message(key, more);
  }

  /// Whether the sentence tells a price.
  boolean tellsPrice() {
    return arguments.values().stream().anyMatch(a -> a instanceof Argument.Price);
  }
}
