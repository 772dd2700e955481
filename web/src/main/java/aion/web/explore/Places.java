package aion.web.explore;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Room for a few questions at one time; more wait a moment and are then turned away.
final class Places {
  private static final int PATIENCE_SECONDS = 2;

  private final Semaphore places = new Semaphore(Bounds.AT_ONCE, true);

  /// @throws Problem RATE_LIMITED
  <T> T taking(Supplier<T> question) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
        throw new Problem(
            ProblemCode.RATE_LIMITED,
            "%d questions are being answered already.".formatted(Bounds.AT_ONCE),
            "Ask again in a moment.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a place.", e);
    }
    try {
      return question.get();
    } finally {
      places.release();
    }
  }
}
