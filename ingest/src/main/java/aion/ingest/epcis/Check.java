package aion.ingest.epcis;

import static aion.problem.ProblemCode.EVENT_TIME_INVALID;

import aion.problem.Problem;
import aion.vocabulary.Nearest;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What the standard asks of one value.
interface Check {
  int LONGEST = 2_000;
  Pattern OFFSET = Pattern.compile("[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)");
  Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s]+");

  Check ANYTHING = (_, _) -> {};
  Check TEXT = Check::text;
  Check BOOLEAN =
      (value, at) -> {
        if (!value.isBoolean())
          throw at.invalid("is neither true nor false", "Send a JSON boolean.");
      };
  Check NUMBER =
      (value, at) -> {
        if (!value.isNumber())
          throw at.invalid("is not a number", "Send a JSON number, not a text.");
      };
  Check AMOUNT =
      (value, at) -> {
        NUMBER.check(value, at);
        if (value.decimalValue().signum() < 0)
          throw at.invalid("is below zero", "Send a quantity of zero or more.");
      };
  Check TIME = Check::time;
  Check ZONE =
      (value, at) -> {
        if (!OFFSET.matcher(text(value, at)).matches())
          throw at.invalid(
              "is '%s', which is no offset of a time zone"
                  .formatted(Problem.echo(value.asString())),
              "Send it as +07:00, between -14:00 and +14:00.");
      };
  Check IDENTIFIER =
      (value, at) -> {
        if (!URI.matcher(text(value, at)).matches())
          throw at.invalid(
              "is '%s', which is no URI".formatted(Problem.echo(value.asString())),
              "Send a URN such as urn:epc:id:sgtin:… or a GS1 Digital Link.");
      };

  /// @throws Problem naming the place
  void check(JsonNode value, At at);

  /// A list of any length, of which each element is checked.
  static Check list(Check each) {
    return (value, at) -> {
      if (!value.isArray()) throw at.invalid("is not a list", "Send a JSON array.");
      for (int i = 0; i < value.size(); i++) each.check(value.get(i), at.element(i));
    };
  }

  static Check oneOrList(Check each) {
    var list = list(each);
    return (value, at) -> (value.isArray() ? list : each).check(value, at);
  }

  /// One of the words, or any URI.
  static Check word(Set<String> words) {
    return (value, at) -> {
      var text = text(value, at);
      if (!words.contains(text) && !URI.matcher(text).matches())
        throw at.invalid(
            "is '%s', which is no word of the Core Business Vocabulary"
                .formatted(Problem.echo(text)),
            "Did you mean '%s'? A word of your own needs a URI."
                .formatted(Nearest.to(text, words)));
    };
  }

  /// One of the words and nothing else.
  static Check only(Set<String> words) {
    return (value, at) -> {
      if (!words.contains(text(value, at)))
        throw at.invalid(
            "is '%s'".formatted(Problem.echo(value.asString())),
            "Use one of %s.".formatted(String.join(", ", words.stream().sorted().toList())));
    };
  }

  static String text(JsonNode value, At at) {
    if (!value.isString()) throw at.invalid("is not a text", "Send a JSON string.");
    var text = value.asString();
    if (text.isBlank()) throw at.invalid("is empty", "Send a value, or leave the field out.");
    if (text.length() > LONGEST)
      throw at.invalid("has more than %,d characters".formatted(LONGEST), "Shorten it.");
    return text;
  }

  static OffsetDateTime time(JsonNode value, At at) {
    try {
      return OffsetDateTime.parse(text(value, at));
    } catch (DateTimeException e) {
      throw at.problem(
          EVENT_TIME_INVALID,
          "is '%s', which is no time with a zone offset".formatted(Problem.echo(value.asString())),
          "Send it as 2026-11-23T10:00:00.000+07:00.");
    }
  }
}
