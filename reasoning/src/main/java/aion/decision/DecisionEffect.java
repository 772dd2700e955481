package aion.decision;

import aion.graph.Cypher;
import aion.ledger.DecisionFact;
import aion.ledger.Effect;
import aion.ledger.Fact;
import aion.ledger.Posting;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// What decisions do: the state of cards, drafts, and what is to be sent once a draft is approved.
/// Locks are taken on drafts first, then on cards, each in the order of their keys.
public final class DecisionEffect implements Effect {
  private static final Cypher LOCK_DRAFTS = Cypher.named("decision/lock-drafts");
  private static final Cypher LOCK_CARDS = Cypher.named("decision/lock-cards");

  private final DecisionSettings settings;

  public DecisionEffect(DecisionSettings settings) {
    this.settings = settings;
  }

  @Override
  public boolean covers(Fact fact) {
    return fact instanceof DecisionFact;
  }

  @Override
  public Run open(List<Posting> postings, String masterData, SimpleQueryRunner tx) {
    var numbers = new TreeSet<String>();
    var refs = new TreeSet<String>();
    for (var posting : postings) {
      var fact = (DecisionFact) posting.fact();
      var number = draftOf(fact);
      if (number != null) numbers.add(number);
      var card = cardOf(fact);
      if (card != null) refs.add(card);
    }
    var drafts = new TreeMap<String, HeldDraft>();
    if (!numbers.isEmpty())
      tx.run(LOCK_DRAFTS.text(), Map.of("drafts", List.copyOf(numbers)))
          .forEachRemaining(row -> {
            var draft = HeldDraft.from(row.get("draft"));
            drafts.put(draft.number, draft);
            refs.add(draft.card);
          });
    var cards = new TreeMap<String, HeldCard>();
    if (!refs.isEmpty())
      tx.run(LOCK_CARDS.text(), Map.of("cards", List.copyOf(refs)))
          .forEachRemaining(row -> {
            var card = HeldCard.from(row);
            cards.put(card.now.card(), card);
          });
    return new DecisionRun(cards, drafts, settings);
  }

  private static @Nullable String draftOf(DecisionFact fact) {
    return switch (fact) {
      case DecisionFact.Taken taken -> taken.draft() == null ? null : taken.draft().number();
      case DecisionFact.Approved approved -> approved.draft();
      case DecisionFact.Withdrawn withdrawn -> withdrawn.draft();
      case DecisionFact.Expired expired -> expired.draft();
      case DecisionFact.Reopened _ -> null;
    };
  }

  private static @Nullable String cardOf(DecisionFact fact) {
    return switch (fact) {
      case DecisionFact.Taken taken -> taken.shown().card();
      case DecisionFact.Reopened reopened -> reopened.card();
      case DecisionFact.Approved _, DecisionFact.Withdrawn _, DecisionFact.Expired _ -> null;
    };
  }
}
