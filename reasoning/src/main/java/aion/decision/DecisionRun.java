package aion.decision;

import static aion.problem.ProblemCode.APPROVAL_STALE;
import static aion.problem.ProblemCode.NOT_FOUND;

import aion.graph.Cypher;
import aion.ledger.DecisionFact;
import aion.ledger.Effect.Judgement;
import aion.ledger.Effect.Run;
import aion.ledger.Posting;
import aion.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.neo4j.driver.SimpleQueryRunner;

/// Consecutive decisions of one transaction.
final class DecisionRun implements Run {
  private static final Cypher WRITE_CARDS = Cypher.named("decision/write-cards");
  private static final Cypher WRITE_DECISIONS = Cypher.named("decision/write-decisions");
  private static final Cypher WRITE_DRAFTS = Cypher.named("decision/write-drafts");
  private static final Cypher WRITE_DISPATCHES = Cypher.named("decision/write-dispatches");
  private static final Cypher WRITE_CHANGED = Cypher.named("ledger/write-changed");

  /// The chain of all decisions.
  static final String PARTITION = "decisions";

  private static final String ACCEPTED = "accepted";

  private final SortedMap<String, HeldCard> cards;
  private final SortedMap<String, HeldDraft> drafts;
  private final DecisionSettings settings;
  private final List<Map<String, Object>> decisions = new ArrayList<>();
  private final List<Map<String, Object>> dispatches = new ArrayList<>();
  private final List<Map<String, Object>> changedBy = new ArrayList<>();

  DecisionRun(
      SortedMap<String, HeldCard> cards,
      SortedMap<String, HeldDraft> drafts,
      DecisionSettings settings) {
    this.cards = cards;
    this.drafts = drafts;
    this.settings = settings;
  }

  @Override
  public Judgement judge(Posting posting, Instant validTime) {
    return switch ((DecisionFact) posting.fact()) {
      case DecisionFact.Taken taken -> take(taken, posting, validTime);
      case DecisionFact.Reopened reopened -> {
        var card = getCard(reopened.card());
        if (!List.of("snoozed", "overridden", "rejected").contains(card.status()))
          throw new Problem(
              APPROVAL_STALE,
              "The card is %s already.".formatted(card.status()),
              "Only a card that was snoozed, overridden or rejected can be opened again.");
        card.become(HeldCard.OPEN, null);
        changed(posting, card.now.card());
        yield judged(posting, card);
      }
      case DecisionFact.Approved approved -> {
        var draft = getDraft(approved.draft());
        draft.requireApprovable(approved, posting.actor(), validTime, settings);
        draft.end(DraftState.ORDERED, posting.actor(), validTime, "");
        dispatches.add(
            Map.of(
                "id", draft.number,
                "payload", draft.payload,
                "payloadHash", draft.payloadHash,
                "createdAt", HeldCard.utc(validTime)));
        yield ended(draft, posting, "closed");
      }
      case DecisionFact.Withdrawn withdrawn -> {
        var draft = getDraft(withdrawn.draft());
        draft.requireWaiting();
        draft.end(DraftState.WITHDRAWN, posting.actor(), validTime, withdrawn.reason());
        yield ended(draft, posting, HeldCard.OPEN);
      }
      case DecisionFact.Expired expired -> {
        var draft = getDraft(expired.draft());
        draft.requireWaiting();
        if (!draft.isExpired(validTime))
          throw new Problem(
              APPROVAL_STALE,
              "The draft '%s' holds until %s."
                  .formatted(Problem.echo(draft.number), draft.expiresAt()),
              "Withdraw it instead.");
        draft.end(DraftState.EXPIRED, posting.actor(), validTime, "");
        yield ended(draft, posting, HeldCard.OPEN);
      }
    };
  }

  private Judgement take(DecisionFact.Taken taken, Posting posting, Instant at) {
    var card = getCard(taken.shown().card());
    card.requireAsShown(taken.shown());
    var proposal = taken.draft();
    if (proposal != null) {
      if (drafts.containsKey(proposal.number()))
        throw new Problem(
            APPROVAL_STALE,
            "The draft '%s' was already made.".formatted(proposal.number()),
            "Send the decision with an id of its own.");
      var order = Order.of(proposal.payload());
      var line = order.lines().getFirst();
      drafts.put(
          proposal.number(),
          HeldDraft.made(
              proposal.number(),
              proposal.payload(),
              proposal.payloadHash(),
              card.now.card(),
              posting.actor(),
              at.plus(settings.draftLasts()),
              Map.ofEntries(
                  Map.entry("createdAt", HeldCard.utc(at)),
                  Map.entry("position", card.position),
                  Map.entry("offer", card.now.offer()),
                  Map.entry("availableThen", card.available),
                  Map.entry("onOrderThen", card.onOrder),
                  Map.entry("item", line.item()),
                  Map.entry("supplier", order.supplier()),
                  Map.entry("site", order.site()),
                  Map.entry("action", taken.action().notation()),
                  Map.entry("reason", taken.reason()),
                  Map.entry("entry", posting.id()))));
    }
    card.become(proposal == null ? taken.action().notation() : ACCEPTED, taken.until());
    var decision = "Decision/" + posting.id();
    decisions.add(
        Map.of(
            "ref", decision,
            "id", posting.id(),
            "action", taken.action().notation(),
            "takenAt", HeldCard.utc(at),
            "reason", taken.reason(),
            "card", card.now.card()));
    changed(posting, decision);
    changed(posting, card.now.card());
    return judged(posting, card);
  }

  private Judgement ended(HeldDraft draft, Posting posting, String cardBecomes) {
    var card = cards.get(draft.card);
    if (card == null) return new Judgement(PARTITION, null, List.of(), List.of(effect(draft)));
    if (cardBecomes.equals(HeldCard.OPEN)) card.reopenFrom(ACCEPTED);
    else if (card.status().equals(ACCEPTED)) card.become(cardBecomes, null);
    changed(posting, draft.card);
    return new Judgement(PARTITION, null, List.of(), List.of(effect(draft), effect(card)));
  }

  private static Judgement judged(Posting posting, HeldCard card) {
    return new Judgement(PARTITION, null, List.of(), List.of(effect(card)));
  }

  private static Map<String, Object> effect(HeldCard card) {
    return Map.of("card", card.now.card(), "status", card.status());
  }

  private static Map<String, Object> effect(HeldDraft draft) {
    return Map.of("draft", draft.number, "state", draft.state().notation());
  }

  private void changed(Posting posting, String ref) {
    changedBy.add(Map.of("entry", posting.id(), "ref", ref));
  }

  private HeldCard getCard(String ref) {
    var card = cards.get(ref);
    if (card == null)
      throw new Problem(
          NOT_FOUND,
          "There is no card '%s'; it was not found.".formatted(Problem.echo(HeldCard.codeOf(ref))),
          "Take the card from the list of recommendations.");
    return card;
  }

  private HeldDraft getDraft(String number) {
    var draft = drafts.get(number);
    if (draft == null) throw Drafts.unknown(number);
    return draft;
  }

  @Override
  public void write(SimpleQueryRunner tx) {
    var written = drafts.values().stream().map(HeldDraft::properties).filter(p -> !p.isEmpty());
    run(WRITE_DRAFTS, "drafts", written.toList(), tx);
    run(WRITE_DISPATCHES, "dispatches", dispatches, tx);
    run(WRITE_DECISIONS, "decisions", decisions, tx);
    var moved = cards.values().stream().filter(HeldCard::changed).map(HeldCard::row).toList();
    run(WRITE_CARDS, "cards", moved, tx);
    run(WRITE_CHANGED, "changes", changedBy, tx);
  }

  private static void run(
      Cypher statement, String name, List<Map<String, Object>> rows, SimpleQueryRunner tx) {
    if (!rows.isEmpty()) tx.run(statement.text(), Map.of(name, rows)).consume();
  }
}
