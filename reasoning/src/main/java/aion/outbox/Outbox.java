package aion.outbox;

import aion.digest.Sha256;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.graph.StoredTime;
import aion.ledger.ActionFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import aion.outbox.connector.Parcel;
import aion.outbox.connector.Sending;
import aion.outbox.connector.Target;
import aion.outbox.document.Documents;
import aion.outbox.document.Format;
import aion.outbox.document.PayloadReader;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends approved orders, each at least once and always with the same key. What became of it is
/// noted after it was sent: who dies in between sends it again, and the receiver knows it again.
public final class Outbox {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final Cypher NEXT = Cypher.named("outbox/next-dispatch");
  private static final String SELF = "outbox";

  /// What a run did.
  public record Run(int sent, int failed) {}

  private final Graph graph;
  private final Ledger ledger;
  private final Documents documents;
  private final List<Format> formats;
  private final Target target;
  private final Backoff backoff;
  private final Clock clock;
  private final ReentrantLock running = new ReentrantLock();

  Outbox(
      Graph graph,
      Ledger ledger,
      Documents documents,
      List<Format> formats,
      Target target,
      Backoff backoff,
      Clock clock) {
    this.graph = graph;
    this.ledger = ledger;
    this.documents = documents;
    this.formats = List.copyOf(formats);
    this.target = target;
    this.backoff = backoff;
    this.clock = clock;
  }

  /// Sends what is due, oldest first, until nothing is or the target fails.
  public Run sendDue() {
    running.lock();
    try {
      int sent = 0;
      int failed = 0;
      for (var next = findNext(); next.isPresent(); next = findNext())
        if (send(next.get())) sent++;
        else failed++;
      return new Run(sent, failed);
    } finally {
      running.unlock();
    }
  }

  private Optional<Dispatch> findNext() {
    return graph
        .read(NEXT, Map.of("now", Objects.requireNonNull(StoredTime.of(now()))), Dispatch::from)
        .stream()
        .findFirst();
  }

  private boolean send(Dispatch dispatch) {
    return switch (sending(dispatch)) {
      case Sending.Taken taken -> {
        note(
            dispatch,
            "sent",
            new ActionFact.Sent(
                dispatch.order(), dispatch.payloadHash(), target.name(), taken.receipt()));
        log.atInfo().addKeyValue("order", dispatch.order()).log("order sent");
        yield true;
      }
      case Sending.Down down -> {
        var wait = backoff.after(Math.max(dispatch.attempts(), dispatch.failures()) + 1);
        failed(dispatch, down.problem(), now().plus(wait));
        yield false;
      }
      case Sending.Refused refused -> {
        failed(dispatch, refused.problem(), null);
        yield false;
      }
    };
  }

  private Sending sending(Dispatch dispatch) {
    try {
      requireUnchanged(dispatch);
      var order =
          PayloadReader.read(dispatch.payload(), dispatch.payloadHash(), dispatch.createdAt());
      if (!order.number().equals(dispatch.order())) throw changed(dispatch);
      return target.send(
          new Parcel(
              dispatch.order(),
              dispatch.payload(),
              dispatch.payloadHash(),
              dispatch.createdAt(),
              documents.write(order, formats, dispatch.mail())));
    } catch (Problem problem) {
      return new Sending.Refused(problem);
    }
  }

  private static void requireUnchanged(Dispatch dispatch) {
    if (!Sha256.hexOf(dispatch.payload()).equals(dispatch.payloadHash())) throw changed(dispatch);
  }

  private static Problem changed(Dispatch dispatch) {
    return new Problem(
        ProblemCode.PAYLOAD_CHANGED,
        "What would be sent for order '%s' is not what was approved.".formatted(dispatch.order()),
        "Find out who changed it; the approved payload is in the ledger.");
  }

  private void failed(Dispatch dispatch, Problem problem, @Nullable Instant retryAt) {
    long attempt = dispatch.attempts() + 1;
    note(
        dispatch,
        "failed:" + attempt,
        new ActionFact.Failed(
            dispatch.order(),
            dispatch.payloadHash(),
            target.name(),
            attempt,
            problem.code().name(),
            problem.what(),
            retryAt));
    log.atWarn()
        .addKeyValue("order", dispatch.order())
        .addKeyValue("attempt", attempt)
        .addKeyValue("code", problem.code())
        .addKeyValue("retryAt", retryAt)
        .log("order could not be sent");
  }

  private void note(Dispatch dispatch, String what, ActionFact fact) {
    var key = Parcel.keyOf(dispatch.order(), dispatch.payloadHash());
    ledger.post(new Posting(key + ":" + what, now(), SELF, SELF, key, fact));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
