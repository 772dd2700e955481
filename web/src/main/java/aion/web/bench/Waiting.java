package aion.web.bench;

import java.util.concurrent.TimeUnit;

/// Waiting for other processes.
final class Waiting {
  private static final int LONGEST_MINUTES = 3;

  private Waiting() {}

  static void milliseconds(int count) {
    try {
      TimeUnit.MILLISECONDS.sleep(count);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The exit status, when it has ended.
  static int exitOf(Process process) {
    try {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES))
        throw new IllegalStateException("A process does not end.");
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
