package aion.web.command;

import java.io.PrintWriter;
import java.time.Duration;

/// How many entries were read so far and how fast, on one line of standard error.
final class EntryProgress {
  private static final long BETWEEN = Duration.ofMillis(300).toNanos();

  private final PrintWriter err;
  private long start;
  private long shownAt;
  private long entries;

  EntryProgress(PrintWriter err) {
    this.err = err;
  }

  void at(long entries) {
    if (this.entries == 0) start = System.nanoTime();
    this.entries = Math.max(entries, this.entries);
    if (System.nanoTime() - shownAt < BETWEEN) return;
    shownAt = System.nanoTime();
    show();
  }

  void end() {
    if (entries == 0) return;
    show();
    err.println();
    err.flush();
  }

  private void show() {
    double seconds = (System.nanoTime() - start) / 1e9 + 0.001;
    err.print("\r%,d entries, %,.0f/s  ".formatted(entries, entries / seconds));
    err.flush();
  }
}
