package aion.epcis;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The EPCIS events of the ledger.
@Component
public final class EpcisEvents {
  private static final Cypher PAGE = Cypher.named("epcis/page-of-events");
  private static final Cypher PAGE_THAT_NAMES = Cypher.named("epcis/page-of-events-that-name");
  private static final Cypher PAYLOADS = Cypher.named("epcis/payloads");
  private static final Cypher KNOWN = Cypher.named("epcis/known-entries");

  private final Graph graph;

  public EpcisEvents(Graph graph) {
    this.graph = graph;
  }

  /// An event as it was recorded.
  ///
  /// @param payload the entry's: `event`, and `context` when it has extensions
  public record Recorded(EventQuestion.Mark mark, Instant recordTime, String payload) {}

  /// Events in the order of their time, then of their id.
  public List<Recorded> list(EventQuestion question) {
    var statement = question.wishes().isEmpty() ? PAGE : PAGE_THAT_NAMES;
    var found =
        graph.read(
            statement,
            question.parameters(),
            row ->
                new Recorded(
                    new EventQuestion.Mark(
                        row.get("eventTime").asZonedDateTime().toInstant(),
                        row.get("id").asString()),
                    row.get("recordTime").asZonedDateTime().toInstant(),
                    ""));
    var payloads = payloads(found.stream().map(event -> event.mark().id()).toList());
    return found.stream()
        .map(event ->
            new Recorded(
                event.mark(),
                event.recordTime(),
                java.util.Objects.requireNonNull(
                    payloads.get(event.mark().id()), event.mark().id())))
        .toList();
  }

  /// The entries of these ids that exist, each with whether a correction took it back.
  public Map<String, Boolean> known(Collection<String> ids) {
    return graph
        .read(
            KNOWN,
            Map.of("ids", List.copyOf(ids)),
            row -> Map.entry(row.get("id").asString(), row.get("corrected").asBoolean()))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, String> payloads(List<String> ids) {
    var payloads = new HashMap<String, String>();
    graph.read(
        PAYLOADS,
        Map.of("ids", ids),
        row -> payloads.put(row.get("id").asString(), row.get("payload").asString()));
    return payloads;
  }
}
