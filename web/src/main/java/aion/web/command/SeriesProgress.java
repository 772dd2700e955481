package aion.web.command;

import java.io.PrintWriter;
import java.util.Locale;

/// How many of the series are done, said every two seconds.
final class SeriesProgress {
  private static final long EVERY = 2_000_000_000L;

  private final int all;
  private final PrintWriter err;
  private long said = System.nanoTime();
  private int done;

  SeriesProgress(int all, PrintWriter err) {
    this.all = all;
    this.err = err;
  }

  void step() {
    done++;
    if (System.nanoTime() - said < EVERY) return;
    said = System.nanoTime();
    err.println(String.format(Locale.ROOT, "%,d of %,d series", done, all));
    err.flush();
  }
}
