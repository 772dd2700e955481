package aion.semantic;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/// One question while it runs. Whoever asked can end it with [#cancel]; its time and the memory of
/// the process end it too. Nothing interrupts the thread.
public final class Run {
  /// Why a question was ended before it was answered.
  enum End {
    CANCELLED,
    TIME,
    MEMORY
  }

  private volatile @Nullable End end;
  private volatile long deadline = Long.MAX_VALUE;
  private volatile Runnable stopping = () -> {};

  /// Ends the question; the thread that asks gets a problem.
  public void cancel() {
    stop(End.CANCELLED);
  }

  void begin(Duration time) {
    deadline = System.nanoTime() + time.toNanos();
  }

  /// @param abort tells the engine to stop between two rows
  void onStop(Runnable abort) {
    stopping = abort;
    if (end != null) abort.run();
  }

  void stop(End why) {
    if (end != null) return;
    end = why;
    stopping.run();
  }

  boolean isLate() {
    return deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0;
  }

  /// @throws QueryCancelledException when the question was ended
  void check() {
    if (end != null) throw new QueryCancelledException();
  }

  /// What to tell who asked.
  Problem problem(Bounds bounds) {
    if (end == End.MEMORY) return outOfMemory();
    if (end == End.CANCELLED)
      return new Problem(
          ProblemCode.QUERY_TIMEOUT,
          "The query was cancelled by who asked.",
          "Ask again when the answer is wanted.");
    return new Problem(
        ProblemCode.QUERY_TIMEOUT,
        "The query took longer than its time of %d ms.".formatted(bounds.time().toMillis()),
        "Ask for less: join the patterns by shared variables, or add a FILTER.");
  }

  static Problem outOfMemory() {
    return new Problem(
        ProblemCode.QUERY_MEMORY_LIMIT,
        "The query needs more memory than it may use.",
        "Ask for less: join the patterns by shared variables, or aggregate fewer rows.");
  }
}
