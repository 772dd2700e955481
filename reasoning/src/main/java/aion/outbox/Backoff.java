package aion.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after failures: twice as long after each, up to a bound, and between half of it
/// and all of it, so that many do not come at once.
record Backoff(Duration first, Duration longest, RandomGenerator random) {
  /// @param failures how often it failed, from 1
  Duration after(long failures) {
    int doublings = (int) Math.min(30, failures - 1);
    double full = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, doublings));
    return Duration.ofMillis(Math.round(full * (0.5 + 0.5 * random.nextDouble())));
  }
}
