package aion.web.command;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work done by all cores at once, whose results come in the order in which it was given. Little of
/// it waits at a time.
final class InOrder<T, R> implements AutoCloseable {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int MOST_WAITING = 32 * CORES;

  private final ExecutorService workers = Executors.newFixedThreadPool(CORES);
  private final ArrayDeque<Future<R>> waiting = new ArrayDeque<>();
  private final Function<T, R> work;
  private final Consumer<R> results;

  InOrder(Function<T, R> work, Consumer<R> results) {
    this.work = work;
    this.results = results;
  }

  void take(T piece) {
    waiting.add(workers.submit(() -> work.apply(piece)));
    if (waiting.size() >= MOST_WAITING) give();
  }

  /// Waits for all that was given.
  void finish() {
    while (!waiting.isEmpty()) give();
  }

  private void give() {
    try {
      results.accept(waiting.remove().get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("A piece of work failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while work was under way.", e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
