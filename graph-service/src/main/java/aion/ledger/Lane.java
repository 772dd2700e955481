package aion.ledger;

import aion.ledger.Request.Way;
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

  private final Commits commits;
  private final LinkedBlockingQueue<Request> waiting = new LinkedBlockingQueue<>(LONGEST_QUEUE);
  private final Thread committer;
  private volatile boolean closed;

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

  /// The first request that waits, and those behind it that fit into the same transaction.
  private List<Request> nextGroup() {
    var group = new ArrayList<Request>();
    var first = firstWaiting();
    if (first == null) return group;
    group.add(first);
    int size = first.postings().size();
    for (var next = waiting.peek();
        next != null
            && first.way() == Way.EACH
            && next.way() == Way.EACH
            && size + next.postings().size() <= LARGEST_GROUP;
        next = waiting.peek()) {
      group.add(waiting.remove());
      size += next.postings().size();
    }
    return group;
  }

  private @Nullable Request firstWaiting() {
    try {
      return waiting.poll(200, TimeUnit.MILLISECONDS);
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
