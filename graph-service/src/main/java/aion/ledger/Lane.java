package aion.ledger;

import aion.ledger.Request.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One committing thread and what waits for it. Whatever waits when it is free shares its next
/// transaction.
final class Lane {
  static final int LARGEST_GROUP = 2_000;
  private static final int LONGEST_QUEUE = 10_000;
  private static final Duration LISTEN = Duration.ofMillis(200);
  private static final Duration GATHER = Duration.ofMillis(1);

  private final Commits commits;
  private final LinkedBlockingQueue<Request> waiting = new LinkedBlockingQueue<>(LONGEST_QUEUE);
  private final Thread committer;
  private volatile boolean closed;

  /// How many requests the last transaction answered.
  private int answered;

  /// One that was taken and did not fit; it comes first in the next transaction.
  private @Nullable Request held;

  Lane(int number, Commits commits) {
    this.commits = commits;
    this.committer = Thread.ofPlatform().name("ledger-" + number).start(this::commitUntilClosed);
  }

  /// Waits for room when too much waits already.
  void add(Request request) {
    if (closed) throw stopped();
    try {
      waiting.put(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the ledger.", e);
    }
  }

  /// Stops after the transaction under way; what still waits fails.
  void close() {
    closed = true;
    try {
      committer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (held != null) held.answer().completeExceptionally(stopped());
    waiting.forEach(r -> r.answer().completeExceptionally(stopped()));
  }

  private static IllegalStateException stopped() {
    return new IllegalStateException("The ledger is closed.");
  }

  private void commitUntilClosed() {
    while (!closed) {
      var group = nextGroup();
      if (!group.isEmpty()) settle(group);
    }
  }

  /// The first request that waits, and those behind it that fit into the same transaction. Who was
  /// answered just now often posts again at once: as many as there were then are waited for, for a
  /// moment, since a transaction of many costs little more than one of few.
  private List<Request> nextGroup() {
    var group = new ArrayList<Request>();
    var first = next(LISTEN);
    if (first == null) return group;
    group.add(first);
    if (first.way() != Way.EACH) return group;
    int size = first.postings().size();
    int expected = answered + waiting.size();
    long end = System.nanoTime() + GATHER.toNanos();
    for (; ; ) {
      var patience =
          group.size() < expected ? Duration.ofNanos(end - System.nanoTime()) : Duration.ZERO;
      var next = next(patience);
      if (next == null) break;
      if (next.way() != Way.EACH || size + next.postings().size() > LARGEST_GROUP) {
        held = next;
        break;
      }
      group.add(next);
      size += next.postings().size();
    }
    answered = group.size();
    return group;
  }

  /// The next request, when one comes in time.
  private @Nullable Request next(Duration patience) {
    var kept = held;
    held = null;
    if (kept != null) return kept;
    try {
      return patience.isPositive()
          ? waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS)
          : waiting.poll();
    } catch (InterruptedException e) {
      closed = true;
      return null;
    }
  }

  private void settle(List<Request> group) {
    try {
      var postings = group.stream().flatMap(r -> r.postings().stream()).toList();
      var receipts = commits.answer(postings, group.getFirst().way());
      if (group.size() == 1) {
        group.getFirst().answer().complete(receipts);
        return;
      }
      int start = 0;
      for (var request : group) {
        int end = start + request.postings().size();
        request.answer().complete(receipts.subList(start, end));
        start = end;
      }
    } catch (RuntimeException e) {
      // One posting's fault must not fail its neighbours: each request gets its own transaction.
      if (group.size() > 1) group.forEach(request -> settle(List.of(request)));
      else group.getFirst().answer().completeExceptionally(e);
    }
  }
}
