package aion.epcis;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.ColdEntries;
import aion.ledger.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The EPCIS events of the ledger.
@Component
public final class EpcisEvents {
  private static final Cypher PAGE = Cypher.named("epcis/page-of-events");
  private static final Cypher PAGE_THAT_NAMES = Cypher.named("epcis/page-of-events-that-name");
  private static final Cypher PAYLOADS = Cypher.named("epcis/payloads");
  private static final Cypher KNOWN = Cypher.named("epcis/known-entries");

  private final Graph graph;
  private final ColdEntries cold;

  public EpcisEvents(Graph graph, ColdEntries cold) {
    this.graph = graph;
    this.cold = cold;
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
    var known = new HashMap<String, Boolean>();
    graph.read(
        KNOWN,
        Map.of("ids", List.copyOf(ids)),
        row -> known.put(row.get("id").asString(), row.get("corrected").asBoolean()));
    // Entries of closed periods are no longer corrected.
    archived(ids, known).forEach(entry -> known.put(entry.id(), false));
    return known;
  }

  private Map<String, String> payloads(List<String> ids) {
    var payloads = new HashMap<String, String>();
    graph.read(
        PAYLOADS,
        Map.of("ids", ids),
        row -> payloads.put(row.get("id").asString(), row.get("payload").asString()));
    archived(ids, payloads).forEach(entry -> payloads.put(entry.id(), entry.payload()));
    return payloads;
  }

  private List<Entry> archived(Collection<String> ids, Map<String, ?> found) {
    var missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
    return missing.isEmpty() ? List.of() : cold.find(missing);
  }
}
