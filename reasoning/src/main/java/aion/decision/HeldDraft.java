package aion.decision;

import static aion.problem.ProblemCode.APPROVAL_LIMIT;
import static aion.problem.ProblemCode.APPROVAL_SELF;
import static aion.problem.ProblemCode.APPROVAL_STALE;

import aion.digest.Sha256;
import aion.graph.StoredTime;
import aion.ledger.DecisionFact.Approved;
import aion.problem.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// A draft while a transaction holds its lock. It is never changed: another payload is another
/// draft.
final class HeldDraft {
  final String number;
  final String payload;
  final String payloadHash;
  final String card;
  private final String by;
  private final Instant expiresAt;
  private final Map<String, Object> properties;
  private DraftState state;
  private @Nullable String endedBy;
  private @Nullable Instant endedAt;

  private HeldDraft(
      String number,
      String payload,
      String payloadHash,
      String card,
      String by,
      Instant expiresAt,
      DraftState state,
      Map<String, Object> properties) {
    this.number = number;
    this.payload = payload;
    this.payloadHash = payloadHash;
    this.card = card;
    this.by = by;
    this.expiresAt = expiresAt;
    this.state = state;
    this.properties = new HashMap<>(properties);
  }

  /// A new one.
  ///
  /// @param properties what else is kept of it
  static HeldDraft made(
      String number,
      String payload,
      String payloadHash,
      String card,
      String by,
      Instant expiresAt,
      Map<String, Object> properties) {
    var draft =
        new HeldDraft(
            number, payload, payloadHash, card, by, expiresAt, DraftState.WAITING, properties);
    draft.properties.putAll(
        Map.of(
            "id",
            number,
            "payload",
            payload,
            "payloadHash",
            payloadHash,
            "card",
            card,
            "by",
            by,
            "expiresAt",
            HeldCard.utc(expiresAt),
            "state",
            DraftState.WAITING.notation()));
    return draft;
  }

  static HeldDraft from(Value node) {
    var draft =
        new HeldDraft(
            node.get("id").asString(),
            node.get("payload").asString(),
            node.get("payloadHash").asString(),
            node.get("card").asString(),
            node.get("by").asString(),
            Objects.requireNonNull(StoredTime.from(node.get("expiresAt"))),
            DraftState.of(node.get("state").asString()),
            Map.of());
    draft.endedBy = node.get("endedBy").asString(null);
    draft.endedAt = StoredTime.from(node.get("endedAt"));
    return draft;
  }

  /// @throws Problem APPROVAL_STALE when it no longer waits
  void requireWaiting() {
    if (state == DraftState.WAITING) return;
    throw new Problem(
        APPROVAL_STALE,
        "The draft '%s' was already %s%s."
            .formatted(
                Problem.echo(number),
                state == DraftState.ORDERED ? "approved" : state.notation(),
                endedBy == null ? "" : " by '%s' at %s".formatted(Problem.echo(endedBy), endedAt)),
        "Read the draft again; a new decision on its card makes a new one.");
  }

  /// @throws Problem APPROVAL_STALE, APPROVAL_SELF or APPROVAL_LIMIT
  void requireApprovable(Approved approval, String actor, Instant at, DecisionSettings settings) {
    requireWaiting();
    if (!at.isBefore(expiresAt))
      throw new Problem(
          APPROVAL_STALE,
          "The draft '%s' expired at %s.".formatted(Problem.echo(number), expiresAt),
          "Decide on its card again.");
    if (!payloadHash.equals(approval.payloadHash()) || !payloadHash.equals(Sha256.hexOf(payload)))
      throw new Problem(
          APPROVAL_STALE,
          "What was approved is not the payload of the draft '%s': their hashes differ."
              .formatted(Problem.echo(number)),
          "Read the draft again, and approve what it says now.");
    var order = Order.of(payload);
    var total = order.total();
    var own = settings.ownLimitOf(approval.role(), order.currency());
    if (actor.equals(by) && total.compareTo(own) > 0)
      throw new Problem(
          APPROVAL_SELF,
          "You drafted '%s' yourself; above %s %s another person approves it."
              .formatted(Problem.echo(number), own.toPlainString(), order.currency()),
          "Ask somebody else who may approve.");
    var limit = approval.limit();
    if (limit == null || total.compareTo(limit) > 0)
      throw new Problem(
          APPROVAL_LIMIT,
          "The draft '%s' costs %s %s; the role %s approves up to %s."
              .formatted(
                  Problem.echo(number),
                  total.toPlainString(),
                  order.currency(),
                  approval.role(),
                  limit == null
                      ? "nothing in this currency"
                      : limit.toPlainString() + " " + order.currency()),
          "Ask somebody whose limit is higher, or order less.");
  }

  boolean isExpired(Instant at) {
    return !at.isBefore(expiresAt);
  }

  DraftState state() {
    return state;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  void end(DraftState how, String actor, Instant at, String reason) {
    state = how;
    endedBy = actor;
    endedAt = at;
    properties.put("id", number);
    properties.put("state", how.notation());
    properties.put("endedBy", actor);
    properties.put("endedAt", HeldCard.utc(at));
    properties.put("endReason", reason);
  }

  /// What is to be written; empty when nothing changed.
  Map<String, Object> properties() {
    return properties;
  }
}
