package aion.recommendation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Arguments as they are stored: a JSON object with a string, a number, `{"day": …}` or `{"amount":
/// …, "currency": …}` by name. What tells a price is stored apart from the rest, so that it can be
/// withheld.
final class MessageJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String FLIPS = "flips";

  /// A sentence among others, with its place.
  record Ranked(int rank, Message message) {}

  /// @param plain what every reader may see
  /// @param commercial what only readers of prices may see
  record Stored(String plain, String commercial) {}

  private MessageJson() {}

  static Stored write(Message message, List<Message> flips) {
    return new Stored(
        JSON.writeValueAsString(part(message, flips, p -> !p)),
        JSON.writeValueAsString(part(message, flips, p -> p)));
  }

  /// @param commercial the arguments that tell prices; an empty object when there are none
  static Message read(String key, String plain, String commercial) {
    var arguments = new TreeMap<String, Argument>();
    for (var json : List.of(plain, commercial)) arguments.putAll(arguments(JSON.readTree(json)));
    return new Message(key, arguments);
  }

  static List<Message> readFlips(String plain, String commercial) {
    var flips = new ArrayList<Ranked>();
    for (var json : List.of(plain, commercial))
      for (var flip : JSON.readTree(json).path(FLIPS))
        flips.add(
            new Ranked(
                flip.get("rank").asInt(),
                new Message(flip.get("key").asString(), arguments(flip.get("arguments")))));
    return flips.stream()
        .sorted(Comparator.comparingInt(Ranked::rank))
        .map(Ranked::message)
        .toList();
  }

  private static Map<String, Object> part(
      Message message, List<Message> flips, Predicate<Boolean> wanted) {
    var part = new TreeMap<String, Object>();
    message
        .arguments()
        .forEach((name, value) -> {
          if (wanted.test(value instanceof Argument.Price)) part.put(name, plain(value));
        });
    var ranked = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < flips.size(); i++)
      if (wanted.test(flips.get(i).tellsPrice())) ranked.add(flip(i + 1, flips.get(i)));
    if (!ranked.isEmpty()) part.put(FLIPS, ranked);
    return part;
  }

  private static Map<String, Object> flip(int rank, Message flip) {
    var arguments = new TreeMap<String, Object>();
    flip.arguments().forEach((name, value) -> arguments.put(name, plain(value)));
    return new TreeMap<>(Map.of("rank", rank, "key", flip.key(), "arguments", arguments));
  }

  private static Object plain(Argument argument) {
    return switch (argument) {
      case Argument.Text text -> text.value();
      case Argument.Number number -> canonical(number.value());
      case Argument.Day day -> Map.of("day", day.value().toString());
      case Argument.Price price ->
          new TreeMap<>(
              Map.of("amount", price.amount().toPlainString(), "currency", price.currency()));
    };
  }

  private static BigDecimal canonical(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static Map<String, Argument> arguments(JsonNode json) {
    var arguments = new TreeMap<String, Argument>();
    json.properties()
        .forEach(field -> {
          if (!field.getKey().equals(FLIPS))
            arguments.put(field.getKey(), argument(field.getValue()));
        });
    return arguments;
  }

  private static Argument argument(JsonNode value) {
    if (value.isString()) return new Argument.Text(value.asString());
    if (value.isNumber()) return new Argument.Number(value.decimalValue());
    if (value.has("day")) return new Argument.Day(LocalDate.parse(value.get("day").asString()));
    return new Argument.Price(
        new BigDecimal(value.get("amount").asString()), value.get("currency").asString());
  }
}
