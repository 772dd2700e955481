package aion.epcis;

import aion.graph.Cypher;
import aion.ledger.Effect;
import aion.ledger.EpcisEvent;
import aion.ledger.Fact;
import aion.ledger.Posting;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.stereotype.Component;

/// EPCIS events change no state; what they name is noted beside them, so that they can be found.
@Component
public final class EpcisEffect implements Effect {
  /// The chain that EPCIS events join.
  static final String PARTITION = "epcis";

  private static final Cypher WRITE = Cypher.named("epcis/write-events");

  @Override
  public boolean covers(Fact fact) {
    return fact instanceof EpcisEvent;
  }

  @Override
  public Run open(List<Posting> postings, String masterData, SimpleQueryRunner tx) {
    return new EventRun(new ArrayList<>());
  }

  private record EventRun(List<Map<String, Object>> rows) implements Run {
    @Override
    public Judgement judge(Posting posting, Instant validTime) {
      rows.add(row(posting.id(), (EpcisEvent) posting.fact(), validTime));
      return Judgement.of(PARTITION);
    }

    @Override
    public void write(SimpleQueryRunner tx) {
      if (!rows.isEmpty()) tx.run(WRITE.text(), Map.of("events", rows)).consume();
    }

    private static Map<String, Object> row(String id, EpcisEvent fact, Instant validTime) {
      var event = fact.event();
      return Map.ofEntries(
          Map.entry("id", id),
          Map.entry("type", fact.type().word()),
          Map.entry("eventID", text(event.get("eventID"))),
          Map.entry("eventTime", validTime.atZone(ZoneOffset.UTC)),
          Map.entry("action", text(event.get("action"))),
          Map.entry("bizStep", Cbv.word(text(event.get("bizStep")))),
          Map.entry("disposition", Cbv.word(text(event.get("disposition")))),
          Map.entry("readPoint", Named.one(idOf(event.get("readPoint")))),
          Map.entry("bizLocation", Named.one(idOf(event.get("bizLocation")))),
          Map.entry("errorDeclared", event.containsKey("errorDeclaration")),
          Map.entry(
              "names",
              Named.in(event).stream()
                  .map(n -> Map.of("thing", n.thing(), "role", n.role()))
                  .toList()));
    }

    private static String text(@Nullable Object value) {
      return value instanceof String text ? text : "";
    }

    private static String idOf(@Nullable Object place) {
      return place instanceof Map<?, ?> fields ? text(fields.get("id")) : "";
    }
  }
}
