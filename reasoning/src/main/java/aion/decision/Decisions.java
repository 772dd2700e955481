package aion.decision;

import static aion.problem.ProblemCode.EVENT_ID_CONFLICT;
import static aion.problem.ProblemCode.FORBIDDEN;

import aion.ledger.DecisionFact;
import aion.ledger.DecisionFact.Proposal;
import aion.ledger.DecisionFact.Shown;
import aion.ledger.Fact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The way from a card to an order: somebody decides on the card, another approves exactly the
/// draft, and with the approval the order is placed and due to be sent, all or nothing.
public final class Decisions {
  private static final String SOURCE = "decision";

  /// Somebody who acts.
  ///
  /// @param roles in lower case
  public record Person(String name, Set<String> roles) {
    public Person {
      roles = Set.copyOf(roles);
    }
  }

  /// What came of a decision.
  ///
  /// @param entry id of the ledger entry
  /// @param known whether it had been decided by this id before
  /// @param draft number of the draft that was made; null when none was
  public record Decided(String entry, boolean known, @Nullable String draft) {}

  private final Ledger ledger;
  private final Proposals proposals;
  private final Drafts drafts;
  private final ChoiceRules rules;
  private final DecisionSettings settings;

  Decisions(
      Ledger ledger,
      Proposals proposals,
      Drafts drafts,
      ChoiceRules rules,
      DecisionSettings settings) {
    this.ledger = ledger;
    this.proposals = proposals;
    this.drafts = drafts;
    this.rules = rules;
    this.settings = settings;
  }

  /// The key of the location that a card is about.
  ///
  /// @throws Problem NOT_FOUND
  public String locationOf(String card) {
    return proposals.card(card).location();
  }

  /// The order that a decision would draft; empty when it would draft none. Changes nothing.
  ///
  /// @throws Problem when the decision could not be taken
  public Optional<Order> preview(Choice choice) {
    rules.check(choice);
    var card = proposals.card(choice.card());
    return choice.action().drafts() ? Optional.of(proposals.order(choice, card)) : Optional.empty();
  }

  /// Decides on a card.
  ///
  /// @throws Problem APPROVAL_STALE when the card is not as it was shown, others when the decision
  ///   cannot be taken
  public Decided decide(Choice choice, String actor) {
    rules.check(choice);
    var card = proposals.card(choice.card());
    var now = card.shown();
    var shown =
        new Shown(
            now.card(), choice.madeAt(), now.offer(), now.quantity(), now.unit(), now.urgency());
    var draft = choice.action().drafts() ? proposal(choice, card) : null;
    var code = choice.code();
    var fact =
        new DecisionFact.Taken(
            choice.action(),
            shown,
            draft,
            choice.until(),
            code == null ? null : code.name(),
            choice.reason());
    var receipt = ledger.post(posting(choice.id(), actor, fact));
    return new Decided(receipt.id(), receipt.known(), draft == null ? null : draft.number());
  }

  /// A decision that is sent again asks for the draft it made, whatever prices say now.
  private Proposal proposal(Choice choice, Proposals.Card card) {
    var made = drafts.find(Order.numberOf(choice.id()), List.of());
    if (made.isEmpty()) return proposals.order(choice, card).proposal();
    var line = made.get().order().lines().getFirst();
    var quantity = choice.quantity();
    boolean same =
        made.get().card().equals(choice.card())
            && (quantity == null || quantity.compareTo(line.quantity()) == 0)
            && (choice.supplier() == null
                || choice.supplier().equals(made.get().order().supplier()))
            && (choice.due() == null || choice.due().equals(line.due()));
    if (same) return made.get().order().proposal();
    throw new Problem(
        EVENT_ID_CONFLICT,
        "The id '%s' was used before for another decision.".formatted(Problem.echo(choice.id())),
        "Send the first decision again, or take a new id for a new one.");
  }

  /// Opens a card again that was snoozed, overridden or rejected.
  public void reopen(String card, String reason, String actor) {
    ledger.post(
        posting("reopen:" + UUID.randomUUID(), actor, new DecisionFact.Reopened(card, reason)));
  }

  /// Approves a draft, places its order and makes it due to be sent: in one transaction, once.
  ///
  /// @param payloadHash of the payload that the approver read
  /// @throws Problem FORBIDDEN, NOT_FOUND, APPROVAL_STALE, APPROVAL_SELF or APPROVAL_LIMIT
  public OrderDraft approve(String number, String payloadHash, Person approver) {
    requireApprover(approver);
    var draft = getDraft(number);
    var currency = draft.order().currency();
    var role =
        approver.roles().stream()
            .filter(settings::approves)
            .max(
                Comparator.comparing((String r) -> limitOrNothing(r, currency))
                    .thenComparing(r -> r))
            .orElseThrow();
    var trace = UUID.randomUUID().toString();
    var approval =
        new DecisionFact.Approved(number, payloadHash, role, settings.limitOf(role, currency));
    var postings = new ArrayList<Posting>();
    postings.add(new Posting("approve:" + trace, null, approver.name(), SOURCE, trace, approval));
    for (var placed : draft.order().placed())
      postings.add(
          new Posting(
              "place:" + placed.line().value(), null, approver.name(), SOURCE, trace, placed));
    for (var receipt : ledger.postTogether(postings))
      if (receipt instanceof Receipt.Refused refused) throw refused.problem();
    return getDraft(number);
  }

  private BigDecimal limitOrNothing(String role, String currency) {
    var limit = settings.limitOf(role, currency);
    return limit == null ? BigDecimal.ZERO : limit;
  }

  /// @throws Problem FORBIDDEN when no role of this person approves anything
  public void requireApprover(Person person) {
    if (person.roles().stream().noneMatch(settings::approves))
      throw new Problem(
          FORBIDDEN,
          "The user '%s' has no role that may approve orders."
              .formatted(Problem.echo(person.name())),
          "Ask for the role approver.");
  }

  /// Takes a draft back; its card is open again.
  ///
  /// @throws Problem NOT_FOUND, or APPROVAL_STALE when it no longer waits
  public OrderDraft withdraw(String number, String reason, String actor) {
    ChoiceRules.requireReason(reason, "A draft is withdrawn for a reason.");
    ledger.post(
        posting(
            "withdraw:" + UUID.randomUUID(), actor, new DecisionFact.Withdrawn(number, reason)));
    return getDraft(number);
  }

  /// @throws Problem NOT_FOUND
  public OrderDraft getDraft(String number) {
    return getDraft(number, List.of());
  }

  /// @param sites the keys of the sites whose drafts are meant; all when empty
  /// @throws Problem NOT_FOUND
  public OrderDraft getDraft(String number, Collection<String> sites) {
    return findDraft(number, sites).orElseThrow(() -> Drafts.unknown(number));
  }

  /// @param sites the keys of the sites whose drafts are meant; all when empty
  public Optional<OrderDraft> findDraft(String number, Collection<String> sites) {
    return drafts.find(number, sites);
  }

  /// Newest first.
  ///
  /// @param state null for all
  /// @param sites the keys of the sites whose drafts are meant; all when empty
  public List<OrderDraft> listDrafts(
      @Nullable DraftState state, Collection<String> sites, int most) {
    return drafts.list(state, sites, most);
  }

  private static Posting posting(String id, String actor, Fact fact) {
    return new Posting(id, null, actor, SOURCE, UUID.randomUUID().toString(), fact);
  }
}
