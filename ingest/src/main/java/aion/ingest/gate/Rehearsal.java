package aion.ingest.gate;

import static aion.problem.ProblemCode.ITEM_UNKNOWN;
import static aion.problem.ProblemCode.LOCATION_UNKNOWN;
import static aion.problem.ProblemCode.ORDER_UNKNOWN;
import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;
import static aion.problem.ProblemCode.SIGNAL_UNKNOWN;

import aion.ledger.ActionFact;
import aion.ledger.ConfigurationFact;
import aion.ledger.DecisionFact;
import aion.ledger.EntityFact;
import aion.ledger.EpcisEvent;
import aion.ledger.Fact;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Observed;
import aion.ledger.OrderFact;
import aion.ledger.OutcomeFact;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Asks the ledger what it would answer, chunk by chunk, and changes nothing. A chunk does not see
/// what the chunks before it would have done: what they would have made counts as known; balances
/// are those of the ledger.
final class Rehearsal {
  private static final int REMEMBERED = 200_000;
  private static final Set<ProblemCode> UNKNOWN =
      Set.of(ITEM_UNKNOWN, LOCATION_UNKNOWN, ORDER_UNKNOWN, REFERENCE_UNKNOWN, SIGNAL_UNKNOWN);

  private final Ledger ledger;
  private final Map<String, Boolean> made =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  Rehearsal(Ledger ledger) {
    this.ledger = ledger;
  }

  void pass(List<Claim> claims) {
    var postings = new ArrayList<Posting>();
    for (var claim : claims) for (var said : claim.said) postings.add(said.posting());
    for (var claim : claims) postings.addAll(claim.row.postings());
    if (postings.isEmpty()) return;
    var receipts = ledger.rehearse(postings).iterator();
    for (var claim : claims)
      for (var said : claim.said)
        claim.takeMember(judged(said.posting(), receipts.next()), said.repeated());
    for (var claim : claims)
      for (var posting : claim.row.postings()) claim.take(judged(posting, receipts.next()));
  }

  private Receipt judged(Posting posting, Receipt receipt) {
    return switch (receipt) {
      case Receipt.Refused refused ->
          UNKNOWN.contains(refused.problem().code())
                  && namedBy(posting.fact()).anyMatch(made::containsKey)
              ? would(posting)
              : refused;
      case Receipt.Appended appended -> {
        remember(posting.fact());
        yield appended;
      }
    };
  }

  private Receipt would(Posting posting) {
    remember(posting.fact());
    return new Receipt.Appended(posting.id(), "", 0, java.time.Instant.EPOCH, "", false);
  }

  private void remember(Fact fact) {
    if (fact instanceof EntityFact entity) made.put(entity.key(), true);
    if (fact instanceof OrderFact.Placed placed) made.put(placed.line().value(), true);
  }

  private static Stream<String> namedBy(Fact fact) {
    return switch (fact) {
      case EntityFact.Upsert upsert -> upsert.links().values().stream().flatMap(List::stream);
      case EntityFact.Retire retire -> Stream.of(retire.key());
      case Movement movement ->
          movement.lines().stream()
              .flatMap(line -> Stream.of(line.item().value(), line.location().value()));
      case OrderFact.Placed placed ->
          Stream.of(placed.item().value(), placed.supplier().value(), placed.line().value());
      case OrderFact order -> Stream.of(order.line().value());
      case Observed observed -> Stream.of(observed.signal().value());
      case EpcisEvent _, ConfigurationFact _, DecisionFact _, ActionFact _, OutcomeFact _ ->
          Stream.of();
    };
  }
}
