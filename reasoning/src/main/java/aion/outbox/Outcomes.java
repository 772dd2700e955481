package aion.outbox;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.graph.StoredTime;
import aion.ledger.Ledger;
import aion.ledger.OutcomeFact;
import aion.ledger.Posting;
import aion.outbox.document.ApprovedOrder;
import aion.outbox.document.PayloadReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Joins what comes in for our orders to them: how long it took, how much came, what it cost, and
/// whether there was stock meanwhile. What is noted and what it rests on are compared in the graph,
/// so a run that is broken off is taken up where it stood, and one without news changes nothing.
public final class Outcomes {
  private static final Cypher DUE = Cypher.named("outbox/outcomes-due");
  private static final int BATCH = 100;
  private static final String SELF = "outcomes";

  private final Graph graph;
  private final Ledger ledger;

  Outcomes(Graph graph, Ledger ledger) {
    this.graph = graph;
    this.ledger = ledger;
  }

  /// Notes what is new.
  ///
  /// @return how many order lines it is about
  public int observe() {
    var due =
        graph.read(DUE, Map.of("limit", BATCH), Outcomes::postingOf).stream()
            .flatMap(Optional::stream)
            .toList();
    if (!due.isEmpty()) ledger.postAll(due);
    return due.size();
  }

  private static Optional<Posting> postingOf(Record row) {
    var id = row.get("line").asString();
    var number = row.get("order").asString();
    var order =
        PayloadReader.read(
            row.get("payload").asString(),
            row.get("payloadHash").asString(),
            row.get("createdAt").asZonedDateTime().toInstant());
    return order.lines().stream()
        .filter(line -> id.equals(number + "/" + line.line()))
        .findFirst()
        .map(line ->
            new Posting(
                "outcome:%s:%d".formatted(id, row.get("revision").asLong()),
                null,
                SELF,
                SELF,
                number,
                outcome(row, line)));
  }

  private static OutcomeFact outcome(Record row, ApprovedOrder.Line line) {
    int scale = row.get("scale").asInt();
    var ordered = Objects.requireNonNull(StoredTime.from(row.get("orderedAt")));
    var arrived = StoredTime.from(row.get("arrivedAt"));
    var wanted = wantedAt(StoredTime.from(row.get("promisedAt")), line);
    return new OutcomeFact(
        row.get("line").asString(),
        BigDecimal.valueOf(row.get("received").asLong(), scale),
        arrived,
        wanted,
        days(ordered, arrived),
        days(ordered, wanted),
        line.unitPrice(),
        row.get("paid").isNull() ? null : BigDecimal.valueOf(row.get("paid").asLong(), 6),
        stockedOut(row, arrived));
  }

  private static @Nullable Instant wantedAt(@Nullable Instant promised, ApprovedOrder.Line line) {
    if (promised != null || line.due() == null) return promised;
    return line.due().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static @Nullable BigDecimal days(Instant from, @Nullable Instant to) {
    return to == null
        ? null
        : BigDecimal.valueOf(Duration.between(from, to).toMinutes())
            .divide(BigDecimal.valueOf(1440), 2, RoundingMode.HALF_UP);
  }

  /// Goes back from the stock of now, movement by movement, to the day of the order. What came at
  /// the arrival itself is not yet there.
  private static boolean stockedOut(Record row, @Nullable Instant arrived) {
    long before = row.get("onHand").asLong();
    boolean empty = arrived == null && before <= 0;
    for (Value move : List.copyOf(row.get("moves").asList(v -> v))) {
      before -= move.get("effect").asLong();
      boolean meanwhile =
          arrived == null || !move.get("at").asZonedDateTime().toInstant().isAfter(arrived);
      if (meanwhile && before <= 0) empty = true;
    }
    return empty;
  }
}
