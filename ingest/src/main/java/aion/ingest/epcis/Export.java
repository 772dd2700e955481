package aion.ingest.epcis;

import aion.epcis.EpcisEvents;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Gives events back as they came, in an EPCISQueryDocument.
public final class Export {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(tools.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final EpcisEvents events;
  private final Clock clock;

  public Export(EpcisEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /// One page of events.
  ///
  /// @param json the document
  /// @param next what to ask for as `nextPageToken`; null on the last page
  public record Page(String json, @Nullable String next) {}

  /// @param parameters those of `GET /epcis/events`
  /// @throws aion.problem.Problem naming a parameter that cannot be read
  public Page page(Map<String, String> parameters) {
    var question = Questions.of(parameters);
    var found = events.list(question.withOneMore());
    var more = found.size() > question.most();
    var shown = more ? found.subList(0, question.most()) : found;
    var next = more ? Questions.token(shown.getLast().mark()) : null;
    return new Page(JSON.writeValueAsString(document(shown)), next);
  }

  private ObjectNode document(List<EpcisEvents.Recorded> shown) {
    var payloads = shown.stream().map(event -> JSON.readTree(event.payload())).toList();
    var common = new CommonContext(payloads.stream().map(p -> p.path("context")).toList());
    var document = JSON.createObjectNode();
    document.set("@context", common.form(JSON.createArrayNode()));
    document.put("type", "EPCISQueryDocument");
    document.put("schemaVersion", "2.0");
    document.put("creationDate", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    var results = document.putObject("epcisBody").putObject("queryResults");
    results.put("queryName", "SimpleEventQuery");
    var list = results.putObject("resultsBody").putArray("eventList");
    for (int i = 0; i < shown.size(); i++) add(list, payloads.get(i), shown.get(i), common);
    return document;
  }

  private static void add(
      ArrayNode list, JsonNode payload, EpcisEvents.Recorded recorded, CommonContext common) {
    var event = (ObjectNode) payload.get("event").deepCopy();
    event.put("recordTime", recorded.recordTime().toString());
    if (!common.covers(payload.path("context"))) event.set("@context", payload.get("context"));
    list.add(event);
  }
}
