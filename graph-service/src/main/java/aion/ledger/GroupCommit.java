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
      List<Posting> postings, Way way, CompletableFuture<List<Receipt>> answer) {}

  /// What becomes of the postings of a request that are not refused.
  private enum Way {
    EACH,
    TOGETHER,
    REHEARSAL
  }

  /// Undoes a transaction in which some of the postings were refused.
  private static final class Undone extends RuntimeException {
    final transient List<Receipt> refusals;

    Undone(List<Receipt> refusals) {
      super("%d postings were refused".formatted(refusals.size()));
      this.refusals = refusals;
    }
  }

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
    return inGroups(postings, Way.EACH);
  }

  @Override
  public List<Receipt> rehearse(List<Posting> postings) {
    return inGroups(postings, Way.REHEARSAL);
  }

  @Override
  public List<Receipt> postTogether(List<Posting> postings) {
    return answers(List.of(submit(List.copyOf(postings), Way.TOGETHER)));
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

  private List<Receipt> inGroups(List<Posting> postings, Way way) {
    var answers = new ArrayList<CompletableFuture<List<Receipt>>>();
    for (int start = 0; start < postings.size(); start += LARGEST_GROUP) {
      int end = Math.min(postings.size(), start + LARGEST_GROUP);
      answers.add(submit(List.copyOf(postings.subList(start, end)), way));
    }
    return answers(answers);
  }

  private static List<Receipt> answers(List<CompletableFuture<List<Receipt>>> answers) {
    try {
      return answers.stream().flatMap(answer -> answer.join().stream()).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private CompletableFuture<List<Receipt>> submit(List<Posting> postings, Way way) {
    if (closed) throw stopped();
    if (way != Way.REHEARSAL) storage.requireRoom();
    var request = new Request(postings, way, new CompletableFuture<>());
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
            && first.way == Way.EACH
            && next.way == Way.EACH
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
      var receipts =
          switch (group.getFirst().way) {
            case EACH -> committed(postings, false);
            case TOGETHER -> committed(postings, true);
            case REHEARSAL -> rehearsed(postings);
          };
      if (group.size() == 1) {
        group.getFirst().answer.complete(receipts);
        return;
      }
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

  private List<Receipt> committed(List<Posting> postings, boolean together) {
    List<Receipt> receipts;
    try {
      receipts =
          graph.write(tx -> {
            var answers = append(postings, tx);
            if (together) requireAll(answers);
            return answers;
          });
    } catch (Undone undone) {
      return undone.refusals;
    }
    long count =
        receipts.stream().filter(r -> r instanceof Receipt.Appended a && !a.known()).count();
    if (count > 0) appended.accept((int) count);
    return receipts;
  }

  private static void requireAll(List<Receipt> answers) {
    var refusals = answers.stream().filter(Receipt.Refused.class::isInstance).toList();
    if (!refusals.isEmpty()) throw new Undone(refusals);
  }

  private List<Receipt> rehearsed(List<Posting> postings) {
    return graph.rehearse(tx -> append(postings, tx));
  }

  private List<Receipt> append(List<Posting> postings, SimpleQueryRunner tx) {
    return Append.run(postings, effects, cold, tx, clock);
  }
}
