package aion.ingest.epcis;

import static aion.ingest.epcis.Check.ANYTHING;
import static aion.ingest.epcis.Check.TEXT;
import static aion.ingest.epcis.Check.TIME;
import static aion.problem.ProblemCode.BODY_TOO_LARGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What was sent: an EPCISDocument, an EPCISQueryDocument such as we answer with, or one bare
/// event.
final class Document {
  /// The most events of a document.
  static final int MOST = 1_000;

  private static final Set<String> TYPES = Set.of("EPCISDocument", "EPCISQueryDocument");
  private static final Shape ENVELOPE =
      Shape.of(
          Map.of(
              "@context", ANYTHING,
              "id", TEXT,
              "type", TEXT,
              "schemaVersion", TEXT,
              "creationDate", TIME,
              "sender", TEXT,
              "receiver", TEXT,
              "instanceIdentifier", TEXT,
              "epcisHeader", ANYTHING,
              "epcisBody", ANYTHING),
          "schemaVersion",
          "creationDate",
          "epcisBody");
  private static final Shape BODY = Shape.of(Map.of("eventList", ANYTHING), "eventList");
  private static final Shape QUERY_BODY =
      Shape.of(Map.of("queryResults", ANYTHING), "queryResults");
  private static final Shape RESULTS =
      Shape.of(
          Map.of("queryName", TEXT, "subscriptionID", TEXT, "resultsBody", ANYTHING),
          "resultsBody");

  private Document() {}

  /// An event where it stands in what was sent.
  record Sent(JsonNode event, Contexts contexts, At at) {}

  /// The events in their order; not checked yet.
  ///
  /// @throws aion.problem.Problem when it is no document of EPCIS 2
  static List<Sent> events(JsonNode root) {
    var top = new At("", Set.of());
    if (!root.isObject())
      throw top.invalid(
          "is neither an EPCISDocument nor an event", "Send a JSON object with a 'type'.");
    var type = root.path("type").asString("");
    if (!TYPES.contains(type)) {
      var contexts = Contexts.NONE.and(root.get("@context"), top.field("@context"));
      return List.of(new Sent(root, contexts, new At("", contexts.terms())));
    }
    var contexts = Contexts.NONE.and(root.get("@context"), top.field("@context"));
    var at = new At("", contexts.terms());
    ENVELOPE.check(root, at);
    if (!root.get("schemaVersion").asString().matches("2(\\.[0-9]+)*"))
      throw at.field("schemaVersion").invalid("is not 2.0", "Send EPCIS 2.0.");
    var body = at.field("epcisBody");
    return type.equals("EPCISDocument")
        ? listed(root.get("epcisBody"), body, contexts)
        : results(root.get("epcisBody"), body, contexts);
  }

  private static List<Sent> results(JsonNode body, At at, Contexts contexts) {
    QUERY_BODY.check(body, at);
    RESULTS.check(body.get("queryResults"), at.field("queryResults"));
    return listed(
        body.get("queryResults").get("resultsBody"),
        at.field("queryResults").field("resultsBody"),
        contexts);
  }

  private static List<Sent> listed(JsonNode holder, At at, Contexts contexts) {
    BODY.check(holder, at);
    var list = holder.get("eventList");
    var place = at.field("eventList");
    if (!list.isArray()) throw place.invalid("is not a list", "Send a JSON array of events.");
    if (list.isEmpty()) throw place.invalid("has no event", "Send at least one.");
    if (list.size() > MOST)
      throw place.problem(
          BODY_TOO_LARGE,
          "has %,d events; at most %,d are taken".formatted(list.size(), MOST),
          "Send several documents.");
    var events = new ArrayList<Sent>(list.size());
    for (int i = 0; i < list.size(); i++) {
      var here = place.element(i);
      var own = contexts.and(list.get(i).get("@context"), here.field("@context"));
      events.add(new Sent(list.get(i), own, new At(here.path(), own.terms())));
    }
    return List.copyOf(events);
  }
}
