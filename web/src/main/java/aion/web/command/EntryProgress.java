package aion.web.command;

import java.io.PrintWriter;
import java.time.Duration;

/// How many entries were read so far and how fast, on one line of standard error.
final class EntryProgress {
  private static final long BETWEEN = Duration.ofMillis(300).toNanos();

  private final PrintWriter err;
  private final long start = System.nanoTime();
  private long shownAt = start;
  private long entries;

  EntryProgress(PrintWriter err) {
    this.err = err;
  }

  void at(long entries) {
    this.entries = Math.max(entries, this.entries);
    if (System.nanoTime() - shownAt < BETWEEN) return;
    shownAt = System.nanoTime();
    show();
  }

  void end() {
    show();
    err.println();
    err.flush();
  }

  private void show() {
    double seconds = Math.max(1, System.nanoTime() - start) / 1e9;
    err.print("\r%,d entries, %,.0f/s  ".formatted(entries, entries / seconds));
    err.flush();
  }
}
