package aion.recommendation;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;

/// The cards in the graph. A card that says the same is not touched; one whose gist is the same is
/// brought up to date; one whose gist changed is raised again; one that was decided on stays as it
/// is while the decision holds; there is one card for a position that is not closed.
final class CardStore {
  private static final Cypher LOCK = Cypher.named("recommendation/lock-checkpoint");
  private static final Cypher OPEN = Cypher.named("recommendation/open-cards");
  private static final Cypher CLEAR = Cypher.named("recommendation/clear-cards");
  private static final Cypher WRITE = Cypher.named("recommendation/write-cards");
  private static final Cypher WRITE_ALTERNATIVES =
      Cypher.named("recommendation/write-alternatives");
  private static final Cypher WRITE_EVIDENCE = Cypher.named("recommendation/write-evidence");
  private static final Cypher NOTE_GONE = Cypher.named("recommendation/note-gone");
  private static final Cypher CLOSE = Cypher.named("recommendation/close-cards");
  private static final Cypher CLOSE_OF_ITEMS = Cypher.named("recommendation/close-cards-of-items");
  private static final Cypher CHECKPOINT = Cypher.named("recommendation/checkpoint");
  private static final Cypher MOVE_CHECKPOINT = Cypher.named("recommendation/move-checkpoint");

  /// What was written.
  ///
  /// @param raised cards that are new or changed in their gist
  /// @param updated cards whose gist stayed
  /// @param held cards that were decided on
  record Written(int raised, int updated, int held) {}

  private record Open(
      String code,
      Card.Gist gist,
      ZonedDateTime madeAt,
      String hash,
      String status,
      @Nullable LocalDate snoozedUntil) {
    static Open from(Record row) {
      return new Open(
          row.get("card").asString(),
          new Card.Gist(
              row.get("offer").asString(),
              row.get("quantity").asLong(),
              row.get("urgency").asString()),
          row.get("madeAt").asZonedDateTime(),
          row.get("hash").asString(""),
          row.get("status").asString(),
          row.get("snoozedUntil").isNull() ? null : row.get("snoozedUntil").asLocalDate());
    }

    /// Whether what was decided on it still holds for what would be advised now.
    boolean holds(Card.Gist now, LocalDate today) {
      return switch (status) {
        case "accepted" -> true;
        case "snoozed" ->
            snoozedUntil != null && today.isBefore(snoozedUntil) && !now.isMoreUrgentThan(gist);
        case "overridden", "rejected" -> now.isLike(gist);
        default -> false;
      };
    }

    boolean isOpen() {
      return status.equals("open");
    }
  }

  private final Graph graph;

  CardStore(Graph graph) {
    this.graph = graph;
  }

  Checkpoint checkpoint() {
    return graph.read(CHECKPOINT, Map.of(), Checkpoint::from).stream()
        .findFirst()
        .orElse(Checkpoint.NONE);
  }

  Written write(List<Card> cards, LocalDate today, ZonedDateTime now) {
    return graph.write(tx -> write(cards, today, now, tx));
  }

  /// Closes what is open for other positions than these, and moves the checkpoint.
  int finish(List<String> positions, Checkpoint seen) {
    return finish(CLOSE, Map.of("positions", positions), seen);
  }

  /// Closes what is open for other positions of these items, and moves the checkpoint.
  ///
  /// @param items refs
  int finish(List<String> positions, Collection<String> items, Checkpoint seen) {
    return finish(
        CLOSE_OF_ITEMS, Map.of("positions", positions, "items", List.copyOf(items)), seen);
  }

  /// The checkpoint comes in a transaction of its own: who sees that a run has ended sees all of
  /// its cards.
  private int finish(Cypher closing, Map<String, Object> which, Checkpoint seen) {
    int closed =
        graph.write(tx -> {
          var parameters = new HashMap<>(which);
          parameters.put("run", lock(tx));
          return tx.run(closing.text(), parameters).single().get("closed").asInt();
        });
    graph.write(tx -> {
      lock(tx);
      return tx.run(MOVE_CHECKPOINT.text(), seen.row()).consume();
    });
    return closed;
  }

  /// @return the number of the run that is under way
  private static long lock(TransactionContext tx) {
    return tx.run(LOCK.text()).single().get("run").asLong();
  }

  private static Written write(
      List<Card> cards, LocalDate today, ZonedDateTime now, TransactionContext tx) {
    long run = lock(tx);
    var open = new HashMap<String, Open>();
    tx.run(OPEN.text(), Map.of("positions", cards.stream().map(Card::position).toList()))
        .forEachRemaining(row -> open.put(row.get("position").asString(), Open.from(row)));
    var rows = new Rows(run);
    int raised = 0;
    int updated = 0;
    int held = 0;
    for (var card : cards) {
      var before = open.get(card.position());
      if (before != null && before.holds(card.gist(), today)) {
        held++;
        continue;
      }
      if (before != null && before.isOpen() && before.hash.equals(card.hash())) continue;
      if (before == null) {
        raised++;
        rows.add(card, card.codeOn(today), now);
      } else if (before.isOpen() && before.gist.equals(card.gist())) {
        updated++;
        rows.add(card, before.code, before.madeAt);
      } else {
        raised++;
        rows.add(card, before.code, now);
      }
    }
    rows.write(tx);
    return new Written(raised, updated, held);
  }

  private static final class Rows {
    private final List<Map<String, Object>> cards = new ArrayList<>();
    private final List<Map<String, Object>> alternatives = new ArrayList<>();
    private final List<Map<String, Object>> evidence = new ArrayList<>();
    private final List<String> refs = new ArrayList<>();
    private final long run;

    Rows(long run) {
      this.run = run;
    }

    void add(Card card, String code, ZonedDateTime madeAt) {
      var ref = "Recommendation/" + code;
      refs.add(ref);
      var properties = new TreeMap<>(card.content());
      properties.putIfAbsent("stockOutAt", Values.NULL);
      properties.put("snoozedUntil", Values.NULL);
      properties.put("id", code);
      properties.put("status", "open");
      properties.put("run", run);
      properties.put("hash", card.hash());
      properties.put("madeAt", madeAt.withZoneSameInstant(ZoneOffset.UTC));
      cards.add(
          Map.of(
              "ref",
              ref,
              "position",
              card.position(),
              "offer",
              card.offer(),
              "properties",
              properties));
      int rank = 0;
      for (var part : card.alternatives())
        alternatives.add(part("Alternative", code, ++rank, ref, part));
      int number = 0;
      for (var part : card.evidence()) evidence.add(part("Evidence", code, ++number, ref, part));
    }

    void write(TransactionContext tx) {
      if (refs.isEmpty()) return;
      var gone =
          new TreeSet<>(
              tx.run(CLEAR.text(), Map.of("cards", refs)).list(row -> row.get("part").asString()));
      tx.run(WRITE.text(), Map.of("cards", cards)).consume();
      tx.run(WRITE_ALTERNATIVES.text(), Map.of("alternatives", alternatives)).consume();
      tx.run(WRITE_EVIDENCE.text(), Map.of("evidence", evidence)).consume();
      for (var part : alternatives) gone.remove(String.valueOf(part.get("ref")));
      for (var part : evidence) gone.remove(String.valueOf(part.get("ref")));
      if (!gone.isEmpty())
        tx.run(NOTE_GONE.text(), Map.of("refs", List.copyOf(gone), "run", run)).consume();
    }

    private static Map<String, Object> part(
        String entityClass, String code, int number, String card, Card.Part part) {
      var id = "%s-%02d".formatted(code, number);
      var properties = new TreeMap<>(part.content());
      properties.put("id", id);
      return Map.of(
          "ref",
          entityClass + "/" + id,
          "card",
          card,
          "offer",
          part.offer(),
          "properties",
          properties);
    }
  }
}
