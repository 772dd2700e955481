package aion.ledger;

import aion.graph.Graph;
import aion.graph.Storage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// The ledger. One thread commits; whatever waits when it is free shares its next transaction.
public final class GroupCommit implements Ledger, AutoCloseable {
  private static final int LARGEST_GROUP = 2_000;
  private static final int LONGEST_QUEUE = 10_000;

  private final Graph graph;
  private final List<Effect> effects;
  private final ColdEntries cold;
  private final Clock clock;
  private final IntConsumer appended;
  private final Storage storage;
  private final LinkedBlockingQueue<Request> waiting = new LinkedBlockingQueue<>(LONGEST_QUEUE);
  private final Thread committer;
  private volatile boolean closed;

  private record Request(
      List<Posting> postings, boolean rehearsal, CompletableFuture<List<Receipt>> answer) {}

  /// @param effects one for each family of facts
  /// @param cold the entries that are no longer in the graph
  /// @param appended told how many entries each committed transaction appended, on the committing
  ///   thread: it must return at once
  public GroupCommit(
      Graph graph, List<Effect> effects, ColdEntries cold, Clock clock, IntConsumer appended) {
    this(graph, effects, cold, clock, appended, Storage.elsewhere());
  }

  /// For a ledger of which nothing was archived.
  public GroupCommit(Graph graph, List<Effect> effects, Clock clock, IntConsumer appended) {
    this(graph, effects, ColdEntries.NONE, clock, appended);
  }

  /// @param storage asked for room before a posting is taken
  GroupCommit(
      Graph graph,
      List<Effect> effects,
      ColdEntries cold,
      Clock clock,
      IntConsumer appended,
      Storage storage) {
    this.storage = storage;
    this.graph = graph;
    this.effects = List.copyOf(effects);
    this.cold = cold;
    this.clock = clock;
    this.appended = appended;
    this.committer = Thread.ofPlatform().name("ledger").start(this::commitUntilClosed);
  }

  @Override
  public List<Receipt> postAll(List<Posting> postings) {
    return inGroups(postings, false);
  }

  @Override
  public List<Receipt> rehearse(List<Posting> postings) {
    return inGroups(postings, true);
  }

  /// Stops after the transaction under way; what still waits fails.
  @Override
  public void close() {
    closed = true;
    try {
      committer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    waiting.forEach(r -> r.answer.completeExceptionally(stopped()));
  }

  private List<Receipt> inGroups(List<Posting> postings, boolean rehearsal) {
    var answers = new ArrayList<CompletableFuture<List<Receipt>>>();
    for (int start = 0; start < postings.size(); start += LARGEST_GROUP) {
      int end = Math.min(postings.size(), start + LARGEST_GROUP);
      answers.add(submit(List.copyOf(postings.subList(start, end)), rehearsal));
    }
    try {
      return answers.stream().flatMap(answer -> answer.join().stream()).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private CompletableFuture<List<Receipt>> submit(List<Posting> postings, boolean rehearsal) {
    if (closed) throw stopped();
    if (!rehearsal) storage.requireRoom();
    var request = new Request(postings, rehearsal, new CompletableFuture<>());
    try {
      waiting.put(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the ledger.", e);
    }
    return request.answer;
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
    int size = first.postings.size();
    for (var next = waiting.peek();
        next != null
            && !first.rehearsal
            && !next.rehearsal
            && size + next.postings.size() <= LARGEST_GROUP;
        next = waiting.peek()) {
      group.add(waiting.remove());
      size += next.postings.size();
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
      var postings = group.stream().flatMap(r -> r.postings.stream()).toList();
      var receipts = group.getFirst().rehearsal ? rehearsed(postings) : committed(postings);
      int start = 0;
      for (var request : group) {
        int end = start + request.postings.size();
        request.answer.complete(receipts.subList(start, end));
        start = end;
      }
    } catch (RuntimeException e) {
      // One posting's fault must not fail its neighbours: each request gets its own transaction.
      if (group.size() > 1) group.forEach(request -> settle(List.of(request)));
      else group.getFirst().answer.completeExceptionally(e);
    }
  }

  private List<Receipt> committed(List<Posting> postings) {
    var receipts = graph.write(tx -> append(postings, tx));
    long count =
        receipts.stream().filter(r -> r instanceof Receipt.Appended a && !a.known()).count();
    if (count > 0) appended.accept((int) count);
    return receipts;
  }

  private List<Receipt> rehearsed(List<Posting> postings) {
    return graph.rehearse(tx -> append(postings, tx));
  }

  private List<Receipt> append(List<Posting> postings, SimpleQueryRunner tx) {
    return Append.run(postings, effects, cold, tx, clock);
  }
}
