package aion.api.query;

import aion.graph.Graph;
import aion.projection.Feed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// What members added up to, for as long as nothing has changed since: an aggregate reads every
/// member, and many readers ask for the same one. It is computed once for all who ask meanwhile.
final class KnownSums {
  private static final int MOST = 200;

  private final Graph graph;
  private final Feed feed;
  private final Map<Question, Sum> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Sum> eldest) {
          return size() > MOST;
        }
      };

  /// A statement with its parameters, which hold what the reader may see.
  private record Question(String statement, Map<String, @Nullable Object> parameters) {}

  /// @param heads where the ledger, the recommender and inference stood before it was computed
  private record Sum(Feed.Heads heads, FutureTask<List<Raw>> groups) {}

  KnownSums(Graph graph, Feed feed) {
    this.graph = graph;
    this.feed = feed;
  }

  List<Raw> of(String statement, Map<String, @Nullable Object> parameters) {
    var question = new Question(statement, Map.copyOf(parameters));
    var heads = feed.heads();
    var mine =
        new Sum(
            heads,
            new FutureTask<>(() -> graph.read(statement, parameters, row -> Raw.of(row.asMap()))));
    Sum sum;
    synchronized (known) {
      var before = known.get(question);
      sum = before != null && before.heads.equals(heads) ? before : mine;
      known.put(question, sum);
    }
    if (sum == mine) mine.groups.run();
    try {
      return sum.groups.get();
    } catch (ExecutionException e) {
      forget(question, sum);
      if (e.getCause() instanceof RuntimeException fault) throw fault;
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void forget(Question question, Sum sum) {
    synchronized (known) {
      known.remove(question, sum);
    }
  }
}
