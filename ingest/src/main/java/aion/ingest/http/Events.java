package aion.ingest.http;

import static aion.problem.ProblemCode.EVENT_INVALID;

import aion.ledger.Posting;
import aion.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads the body of `POST /api/v1/events`: one event, or a list of events. An event says how stock
/// of an item changed at a place; a negative delta is an issue, a positive one a receipt.
public final class Events {
  private static final int MOST = 1_000;

  private final EventForm form;

  public Events(Clock clock, Duration futureSkew) {
    this.form = new EventForm(clock, futureSkew);
  }

  /// The postings of the events, in their order.
  ///
  /// @throws Problem naming the first event that cannot be read; then none is to be posted
  public List<Posting> parse(byte[] body, String actor, String traceId) {
    var root = JsonBody.read(body);
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
}
