package aion.ledger;

import aion.graph.Graph;
import aion.graph.Storage;
import aion.ledger.Request.Way;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;

/// The ledger. A few threads commit, one for each group of places; whatever waits for one of them
/// shares its next transaction.
public final class GroupCommit implements Ledger, AutoCloseable {
  private static final int MOST_LANES = 4;

  private final Lanes lanes;
  private final Storage storage;

  /// @param effects one for each family of facts
  /// @param cold the entries that are no longer in the graph
  /// @param appended told how many entries each committed transaction appended, on a committing
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
    int count = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_LANES);
    this.lanes = new Lanes(count, new Commits(graph, effects, cold, clock, appended));
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
    return answerOf(submit(said(postings), Way.TOGETHER));
  }

  @Override
  public void close() {
    lanes.close();
  }

  private static List<Said> said(List<Posting> postings) {
    return postings.stream().map(Said::of).toList();
  }

  /// Some postings of a call, by their numbers in it, on their way.
  private record Group(List<Integer> numbers, Request request) {}

  private List<Receipt> inGroups(List<Posting> postings, Way way) {
    var said = said(postings);
    var groups = new ArrayList<Group>();
    for (var part : lanes.split(said))
      for (int start = 0; start < part.size(); start += Lane.LARGEST_GROUP) {
        var numbers = part.subList(start, Math.min(part.size(), start + Lane.LARGEST_GROUP));
        groups.add(new Group(numbers, submit(numbers.stream().map(said::get).toList(), way)));
      }
    var receipts = new Receipt[said.size()];
    for (var group : groups) {
      var answers = answerOf(group.request);
      for (int i = 0; i < answers.size(); i++) receipts[group.numbers.get(i)] = answers.get(i);
    }
    return List.of(receipts);
  }

  private Request submit(List<Said> postings, Way way) {
    if (way != Way.REHEARSAL) storage.requireRoom();
    var request = new Request(postings, way);
    lanes.of(postings).add(request);
    return request;
  }

  private static List<Receipt> answerOf(Request request) {
    try {
      return request.answer().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
