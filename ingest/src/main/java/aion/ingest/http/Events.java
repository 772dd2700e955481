package aion.ingest.http;

import static aion.problem.ProblemCode.EVENT_INVALID;
import static aion.problem.ProblemCode.JSON_DUPLICATE_KEY;
import static aion.problem.ProblemCode.JSON_MALFORMED;
import static aion.problem.ProblemCode.JSON_TOO_DEEP;

import aion.ledger.Posting;
import aion.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the body of `POST /api/v1/events`: one event, or a list of events. An event says how stock
/// of an item changed at a place; a negative delta is an issue, a positive one a receipt.
public final class Events {
  private static final int MOST = 1_000;
  private static final int DEEPEST = 64;

  private final EventForm form;
  private final JsonMapper json =
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

  public Events(Clock clock, Duration futureSkew) {
    this.form = new EventForm(clock, futureSkew);
  }

  /// The postings of the events, in their order.
  ///
  /// @throws Problem naming the first event that cannot be read; then none is to be posted
  public List<Posting> parse(byte[] body, String actor, String traceId) {
    var root = read(body);
    if (root.isObject()) return List.of(form.read(root, actor, traceId));
    if (!root.isArray() || root.isEmpty())
      throw new Problem(
          EVENT_INVALID,
          "The body is neither an event nor a list of events.",
          "Send one JSON object, or a list with at least one.");
    if (root.size() > MOST)
      throw new Problem(
          EVENT_INVALID,
          "The list has %d events; at most %d are allowed.".formatted(root.size(), MOST),
          "Send several lists, or import a file.");
    var postings = new ArrayList<Posting>();
    for (int i = 0; i < root.size(); i++) postings.add(readAt(i, root.get(i), actor, traceId));
    return List.copyOf(postings);
  }

  private Posting readAt(int index, JsonNode event, String actor, String traceId) {
    try {
      return form.read(event, actor, traceId);
    } catch (Problem problem) {
      throw new Problem(
          problem.code(), "Event %d: %s".formatted(index + 1, problem.what()), problem.remedy());
    }
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (StreamConstraintsException e) {
      if (e.getOriginalMessage().contains("nesting"))
        throw new Problem(
            JSON_TOO_DEEP,
            "The JSON is nested more than %d deep.".formatted(DEEPEST),
            "Send an event as a flat object.");
      throw new Problem(
          aion.problem.ProblemCode.NUMBER_TOO_LONG,
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
