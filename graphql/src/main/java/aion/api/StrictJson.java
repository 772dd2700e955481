package aion.api;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON that came from outside: UTF-8 only, no key twice, no deep nesting, no long numbers.
public final class StrictJson {
  private static final int DEPTH = 64;
  private static final int NUMBER_CHARACTERS = 40;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH + 1)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private StrictJson() {}

  /// The text of the bytes when they hold exactly one JSON value that keeps the rules.
  ///
  /// @throws Problem ENCODING_INVALID, JSON_MALFORMED, JSON_DUPLICATE_KEY, JSON_TOO_DEEP or
  ///   NUMBER_TOO_LONG
  public static String check(byte[] body) {
    var text = decoded(body);
    try (var parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
      check(parser);
    } catch (StreamConstraintsException e) {
      throw tooDeep();
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new Problem(
          ProblemCode.JSON_MALFORMED,
          at == null
              ? "The body is not JSON."
              : "The body is not JSON: it breaks off or goes wrong at line %d, column %d."
                  .formatted(at.getLineNr(), at.getColumnNr()),
          "Send one complete JSON value.");
    }
    return text;
  }

  private static String decoded(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new Problem(
          ProblemCode.ENCODING_INVALID, "The body is not UTF-8.", "Send JSON in UTF-8.");
    }
  }

  private static void check(JsonParser parser) {
    var keys = new ArrayDeque<Set<String>>();
    boolean empty = true;
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (!empty && keys.isEmpty()) throw malformed("has more than one value");
      empty = false;
      check(parser, token, keys);
    }
    if (empty) throw malformed("is empty");
  }

  private static void check(JsonParser parser, JsonToken token, ArrayDeque<Set<String>> keys) {
    switch (token) {
      case START_OBJECT, START_ARRAY -> {
        if (keys.size() >= DEPTH) throw tooDeep();
        keys.push(new HashSet<>());
      }
      case END_OBJECT, END_ARRAY -> keys.pop();
      case PROPERTY_NAME -> {
        if (!keys.element().add(parser.currentName()))
          throw new Problem(
              ProblemCode.JSON_DUPLICATE_KEY,
              "The key '%s' is a duplicate: it stands twice in one object."
                  .formatted(Problem.echo(parser.currentName())),
              "Send each key once.");
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        if (parser.getStringLength() > NUMBER_CHARACTERS)
          throw new Problem(
              ProblemCode.NUMBER_TOO_LONG,
              "A number in the body has %d characters; at most %d are allowed."
                  .formatted(parser.getStringLength(), NUMBER_CHARACTERS),
              "Send a shorter number.");
      }
      default -> {}
    }
  }

  private static Problem tooDeep() {
    return new Problem(
        ProblemCode.JSON_TOO_DEEP,
        "The body nests arrays or objects more than %d deep.".formatted(DEPTH),
        "Send a flatter value.");
  }

  private static Problem malformed(String fault) {
    return new Problem(
        ProblemCode.JSON_MALFORMED,
        "The JSON of the body %s.".formatted(fault),
        "Send one complete JSON value.");
  }
}
