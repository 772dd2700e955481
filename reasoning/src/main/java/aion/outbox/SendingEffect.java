package aion.outbox;

import aion.graph.Cypher;
import aion.graph.StoredTime;
import aion.ledger.ActionFact;
import aion.ledger.Effect;
import aion.ledger.Fact;
import aion.ledger.Posting;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.stereotype.Component;

/// What sendings and failures do to orders on their way out. What was sent once stays sent.
@Component
public final class SendingEffect implements Effect {
  private static final Cypher LOCK = Cypher.named("outbox/lock-dispatches");
  private static final Cypher WRITE = Cypher.named("outbox/write-dispatches");

  /// The partition of all that leaves the house.
  private static final String ACTIONS = "actions";

  @Override
  public boolean covers(Fact fact) {
    return fact instanceof ActionFact;
  }

  @Override
  public Run open(List<Posting> postings, String masterData, SimpleQueryRunner tx) {
    var orders =
        postings.stream().map(p -> ((ActionFact) p.fact()).order()).distinct().sorted().toList();
    var held = new HashMap<String, Held>();
    tx.run(LOCK.text(), Map.of("orders", orders))
        .forEachRemaining(row ->
            held.put(
                row.get("order").asString(),
                new Held(row.get("payloadHash").asString(), row.get("state").asString())));
    return new SendingRun(held);
  }

  private record Held(String payloadHash, String state) {}

  private record SendingRun(Map<String, Held> held, List<Map<String, Object>> rows) implements Run {
    SendingRun(Map<String, Held> held) {
      this(held, new ArrayList<>());
    }

    @Override
    public Judgement judge(Posting posting, Instant validTime) {
      var fact = (ActionFact) posting.fact();
      requireWaiting(fact);
      var row = rowOf(fact, validTime);
      row.put("entry", posting.id());
      row.put("order", fact.order());
      rows.add(row);
      held.put(fact.order(), new Held(fact.payloadHash(), String.valueOf(row.get("state"))));
      return new Judgement(
          ACTIONS,
          null,
          List.of(),
          List.of(Map.of("dispatch", fact.order(), "state", String.valueOf(row.get("state")))));
    }

    private void requireWaiting(ActionFact fact) {
      var known = held.get(fact.order());
      if (known == null)
        throw new Problem(
            ProblemCode.ORDER_UNKNOWN,
            "There is no approved order '%s'.".formatted(Problem.echo(fact.order())),
            "Approve the order first, or correct its number.");
      if (!known.payloadHash.equals(fact.payloadHash()))
        throw new Problem(
            ProblemCode.PAYLOAD_CHANGED,
            "Order '%s' was approved with another payload.".formatted(fact.order()),
            "Look at the order anew.");
      if (known.state.equals(DispatchState.SENT.notation))
        throw new Problem(
            ProblemCode.EVENT_INVALID,
            "Order '%s' was sent already.".formatted(fact.order()),
            "Ask the receiver; its documents can be fetched again from the page of orders.");
    }

    private static Map<String, Object> rowOf(ActionFact fact, Instant at) {
      var row = new HashMap<String, Object>();
      row.put("sentAt", null);
      row.put("attemptedAt", null);
      row.put("nextAttemptAt", null);
      row.put("target", null);
      row.put("receipt", null);
      row.put("code", null);
      row.put("error", null);
      row.put("attempts", null);
      switch (fact) {
        case ActionFact.Sent sent -> {
          row.put("state", DispatchState.SENT.notation);
          row.put("sentAt", StoredTime.of(at));
          row.put("attemptedAt", StoredTime.of(at));
          row.put("target", sent.target());
          row.put("receipt", sent.receipt());
        }
        case ActionFact.Failed failed -> {
          boolean again = failed.retryAt() != null;
          row.put("state", (again ? DispatchState.RETRYING : DispatchState.REFUSED).notation);
          row.put("attemptedAt", StoredTime.of(at));
          row.put("nextAttemptAt", StoredTime.of(failed.retryAt()));
          row.put("target", failed.target());
          row.put("code", failed.code());
          row.put("error", failed.reason());
          row.put("attempts", failed.attempt());
        }
        case ActionFact.Resent _ -> row.put("state", DispatchState.DUE.notation);
      }
      return row;
    }

    @Override
    public void write(SimpleQueryRunner tx) {
      if (!rows.isEmpty()) tx.run(WRITE.text(), Map.of("dispatches", rows)).consume();
    }
  }
}
