package aion.decision;

import static aion.problem.ProblemCode.APPROVAL_STALE;

import aion.ledger.DecisionFact.Shown;
import aion.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/// A card while a transaction holds its lock.
final class HeldCard {
  static final String OPEN = "open";

  final Shown now;
  final String position;

  /// What is available and on order, in increments.
  final long available;

  final long onOrder;
  private String status;
  private @Nullable LocalDate snoozedUntil;
  private boolean changed;

  private HeldCard(Record row) {
    this.now = shown(row);
    this.position = row.get("position").asString();
    this.available = row.get("available").asLong();
    this.onOrder = row.get("onOrder").asLong();
    this.status = row.get("status").asString();
  }

  static HeldCard from(Record row) {
    return new HeldCard(row);
  }

  /// What a card says, of a row of `decision/card` or `decision/lock-cards`.
  static Shown shown(Record row) {
    return new Shown(
        row.get("card").asString(),
        row.get("madeAt").asZonedDateTime().toInstant(),
        row.get("offer").asString(),
        BigDecimal.valueOf(row.get("quantity").asLong(), row.get("scale").asInt()),
        row.get("unit").asString(),
        row.get("urgency").asString());
  }

  String status() {
    return status;
  }

  /// @throws Problem APPROVAL_STALE when it was decided on, or says something else than was shown
  void requireAsShown(Shown shown) {
    if (!status.equals(OPEN))
      throw new Problem(
          APPROVAL_STALE,
          "The card '%s' is %s already.".formatted(Problem.echo(code()), status),
          "Read the card again; what was decided on it can be taken back.");
    if (!isSame(shown))
      throw new Problem(
          APPROVAL_STALE,
          "The card '%s' has changed since it was shown: since %s it advises %s %s, urgency %s."
              .formatted(
                  Problem.echo(code()),
                  now.madeAt(),
                  now.quantity().stripTrailingZeros().toPlainString(),
                  now.unit(),
                  now.urgency()),
          "Read the card again, then decide.");
  }

  private boolean isSame(Shown shown) {
    return now.madeAt().equals(shown.madeAt())
        && now.offer().equals(shown.offer())
        && now.quantity().compareTo(shown.quantity()) == 0
        && now.unit().equals(shown.unit())
        && now.urgency().equals(shown.urgency());
  }

  void become(String other, @Nullable LocalDate until) {
    status = other;
    snoozedUntil = until;
    changed = true;
  }

  /// Back to open, when it is as a decision left it.
  void reopenFrom(String decided) {
    if (status.equals(decided)) become(OPEN, null);
  }

  boolean changed() {
    return changed;
  }

  Map<String, Object> row() {
    var row = new HashMap<String, Object>();
    row.put("ref", now.card());
    row.put("status", status);
    row.put("snoozedUntil", snoozedUntil);
    return row;
  }

  static String codeOf(String ref) {
    return ref.substring(ref.indexOf('/') + 1);
  }

  private String code() {
    return codeOf(now.card());
  }

  static Object utc(Instant instant) {
    return instant.atZone(ZoneOffset.UTC);
  }
}
