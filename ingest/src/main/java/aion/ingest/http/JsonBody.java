package aion.ingest.http;

import static aion.problem.ProblemCode.JSON_DUPLICATE_KEY;
import static aion.problem.ProblemCode.JSON_MALFORMED;
import static aion.problem.ProblemCode.JSON_TOO_DEEP;
import static aion.problem.ProblemCode.NUMBER_TOO_LONG;

import aion.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON that programs send, strictly: one value, no member twice, not too deep.
public final class JsonBody {
  private static final int DEEPEST = 64;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(1_000)
                          .maxStringLength(100_000)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonBody() {}

  /// The value of the body; a missing node when it is empty.
  ///
  /// @throws Problem JSON_MALFORMED, JSON_DUPLICATE_KEY, JSON_TOO_DEEP or NUMBER_TOO_LONG
  public static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (StreamConstraintsException e) {
      if (e.getOriginalMessage().contains("nesting"))
        throw new Problem(
            JSON_TOO_DEEP,
            "The JSON is nested more than %d deep.".formatted(DEEPEST),
            "Send an event as a flat object.");
      throw new Problem(
          NUMBER_TOO_LONG,
          "A number or text of the JSON is too long.",
          "Send at most 40 characters for a number.");
    } catch (JacksonException e) {
      boolean duplicate = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
      var location = e.getLocation();
      var at =
          location == null
              ? ""
              : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
      throw duplicate
          ? new Problem(
              JSON_DUPLICATE_KEY,
              "The JSON names a member of an object twice%s.".formatted(at),
              "Name each member once.")
          : new Problem(JSON_MALFORMED, "The body is not valid JSON%s.".formatted(at), "Mend it.");
    }
  }
}
