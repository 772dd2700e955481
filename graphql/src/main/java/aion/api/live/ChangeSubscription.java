package aion.api.live;

import aion.api.LedgerEntry;
import aion.api.query.Row;
import aion.projection.Change;
import aion.projection.Position;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/// One client's way through the changes. It takes the next ones when the client is ready for them,
/// and holds at most one page of members for it.
final class ChangeSubscription {
  private static final int PAGE = 100;

  private final LiveChanges live;
  private final Subject subject;
  private final FluxSink<ChangeEvent> sink;
  private final Semaphore demand = new Semaphore(0);
  private Position at;

  /// What a client follows, and as what it sees it.
  interface Subject {
    /// Whether the change is of a class that is followed.
    boolean includes(Change change);

    /// The members that pass the filter and may be seen, by ref and by the name they have in the
    /// answer.
    Map<String, Map<String, Row>> read(Collection<String> refs);

    /// Whether the id of what is gone may be told to this client.
    boolean names(Change change);

    /// The entries with these ids, when the client asks for them.
    Map<String, LedgerEntry> entries(Collection<String> ids);
  }

  private ChangeSubscription(
      LiveChanges live, Subject subject, Position from, FluxSink<ChangeEvent> sink) {
    this.live = live;
    this.subject = subject;
    this.at = from;
    this.sink = sink;
  }

  /// The events behind a position, for ever.
  static Flux<ChangeEvent> of(LiveChanges live, Subject subject, Position from) {
    return Flux.create(
        sink -> {
          var one = new ChangeSubscription(live, subject, from, sink);
          sink.onRequest(_ -> one.demand.release());
          // Woken, not interrupted: what it reads, others may wait for.
          sink.onDispose(one.demand::release);
          Thread.ofVirtual().name("subscription").start(one::run);
        },
        FluxSink.OverflowStrategy.ERROR);
  }

  private void run() {
    live.enter();
    try {
      while (!sink.isCancelled()) takeSome();
    } catch (InterruptedException e) {
      sink.complete();
    } catch (RuntimeException e) {
      if (!sink.isCancelled()) sink.error(e);
    } finally {
      live.leave();
    }
  }

  private void takeSome() throws InterruptedException {
    var slice = live.next(at);
    if (slice.lost()) {
      tellOfLoss();
      return;
    }
    var mine = slice.changes().stream().filter(subject::includes).toList();
    for (int i = 0; i < mine.size(); i += PAGE)
      emitAll(mine.subList(i, Math.min(mine.size(), i + PAGE)));
    boolean waits = slice.to().equals(at);
    at = slice.to();
    if (waits) live.awaitNews(at);
  }

  /// Tells it when the client takes it, so that events go on from then.
  private void tellOfLoss() throws InterruptedException {
    if (!awaitDemand()) return;
    var now = live.now();
    sink.next(ChangeEvent.missed(at, now));
    at = now;
  }

  private void emitAll(List<Change> page) throws InterruptedException {
    // Members are read when somebody waits for them, not before.
    if (!awaitDemand()) return;
    var members =
        subject.read(page.stream().filter(c -> !c.gone()).map(Change::ref).distinct().toList());
    var entries =
        subject.entries(
            page.stream()
                .filter(c -> members.containsKey(c.ref()))
                .map(Change::entry)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList());
    for (var change : page) {
      var member = members.get(change.ref());
      if (!change.gone() && member == null) continue;
      if (!awaitDemand()) return;
      sink.next(
          member == null
              ? ChangeEvent.gone(change, subject.names(change))
              : ChangeEvent.changed(change, member, entryOf(change, entries)));
    }
  }

  private static @Nullable LedgerEntry entryOf(Change change, Map<String, LedgerEntry> entries) {
    return change.entry() == null ? null : entries.get(change.entry());
  }

  /// @return whether the client waits for more; it has gone otherwise
  private boolean awaitDemand() throws InterruptedException {
    while (sink.requestedFromDownstream() == 0 && !sink.isCancelled()) demand.acquire();
    return !sink.isCancelled();
  }
}
