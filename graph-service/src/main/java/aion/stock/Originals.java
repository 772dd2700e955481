package aion.stock;

import static aion.problem.ProblemCode.ALREADY_REVERSED;
import static aion.problem.ProblemCode.CORRECTION_INVALID;
import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;

import aion.graph.Cypher;
import aion.problem.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import tools.jackson.databind.json.JsonMapper;

/// The entries that a transaction's corrections mend.
public final class Originals {
  private static final Cypher ORIGINALS = Cypher.named("stock/originals");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> MENDABLE =
      Set.of(
          "movement.receipt",
          "movement.issue",
          "movement.return",
          "movement.transfer",
          "movement.production",
          "movement.scrap",
          "movement.count");

  private final Map<String, Original> originals = new HashMap<>();
  private final Set<String> mended = new HashSet<>();

  /// @param orderLine the purchase order line a receipt fulfilled; null when none
  /// @param reservation the reservation an issue fulfilled; null when none
  public record Original(
      String id,
      String partition,
      String kind,
      Instant validTime,
      boolean corrected,
      boolean numbered,
      @Nullable String orderLine,
      @Nullable String reservation,
      List<Line> lines) {}

  /// What one line did; amounts are increments.
  ///
  /// @param counted the amount found by a count; null for other movements
  public record Line(
      PositionKey position,
      long place,
      long delta,
      @Nullable Long counted,
      long reserved,
      long onHold,
      long inTransit,
      long onOrder) {
    /// Whether it only changed what is on order, which follows from the order line.
    boolean movesNothing() {
      return delta == 0 && reserved == 0 && onHold == 0 && inTransit == 0;
    }

    private static Line from(Value row) {
      return new Line(
          PositionKey.parse(row.get("position").asString()),
          row.get("place").asLong(),
          row.get("delta").asLong(),
          row.get("counted").isNull() ? null : row.get("counted").asLong(),
          row.get("reserved").asLong(0),
          row.get("onHold").asLong(0),
          row.get("inTransit").asLong(0),
          row.get("onOrder").asLong(0));
    }
  }

  /// Reads the entries of these ids.
  public static Originals read(Collection<String> ids, SimpleQueryRunner tx) {
    var originals = new Originals();
    if (ids.isEmpty()) return originals;
    tx.run(ORIGINALS.text(), Map.of("ids", ids.stream().distinct().sorted().toList()))
        .forEachRemaining(row -> {
          var said = JSON.readTree(row.get("payload").asString());
          var original =
              new Original(
                  row.get("id").asString(),
                  row.get("partition").asString(),
                  row.get("kind").asString(),
                  row.get("validTime").asZonedDateTime().toInstant(),
                  row.get("corrected").asBoolean(),
                  row.get("payload").asString().contains("\"serials\":"),
                  said.path("orderLine").asString(null),
                  said.path("reservation").asString(null),
                  linesOf(row.get("lines")));
          originals.originals.put(original.id, original);
        });
    return originals;
  }

  private static List<Line> linesOf(Value lines) {
    return lines.asList(Function.identity()).stream()
        .sorted(Comparator.comparingLong((Value line) -> line.get("line").asLong()))
        .map(Line::from)
        .toList();
  }

  public Collection<Original> all() {
    return originals.values();
  }

  /// The entry, when it may be mended.
  ///
  /// @throws Problem REFERENCE_UNKNOWN, CORRECTION_INVALID, or ALREADY_REVERSED when it was mended
  ///   before
  public Original get(String id) {
    var original = originals.get(id);
    if (original == null)
      throw new Problem(
          REFERENCE_UNKNOWN,
          "There is no entry '%s'.".formatted(Problem.echo(id)),
          "Name the id of the movement's entry.");
    if (original.kind.equals("correction"))
      throw new Problem(
          CORRECTION_INVALID,
          "Entry '%s' is a correction itself; corrections are not corrected.".formatted(id),
          "Post the movement that is right as a new one.");
    if (!MENDABLE.contains(original.kind)) throw notMendable(original, "");
    if (original.numbered) throw notMendable(original, " with serial numbers");
    if (original.corrected || mended.contains(id))
      throw new Problem(
          ALREADY_REVERSED,
          "Entry '%s' was corrected before.".formatted(id),
          "Look at its correction, and post what is still wrong as a new movement.");
    return original;
  }

  static Problem notMendable(Original original, String why) {
    return new Problem(
        CORRECTION_INVALID,
        "Entry '%s' of kind %s%s cannot be corrected.".formatted(original.id, original.kind, why),
        "Post the opposite movement: a release for a reservation, an arrival for a dispatch, a return for an issue.");
  }

  void mend(String id) {
    mended.add(id);
  }
}
