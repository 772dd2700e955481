package aion.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/// Counts failed sign-ins by name, so that passwords cannot be tried out: 10 in 5 minutes.
@Component
class SignInAttempts {
  private static final int MOST = 10;
  private static final int MOST_NAMES = 10_000;
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final Clock clock;
  private final LinkedHashMap<String, Deque<Instant>> failures = new LinkedHashMap<>();

  SignInAttempts(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean tooMany(String name) {
    return recent(name).size() >= MOST;
  }

  synchronized void failed(String name) {
    recent(name).addLast(clock.instant());
    if (failures.size() > MOST_NAMES) failures.pollFirstEntry();
  }

  synchronized void succeeded(String name) {
    failures.remove(name);
  }

  private Deque<Instant> recent(String name) {
    var times = failures.computeIfAbsent(name, _ -> new ArrayDeque<>());
    var start = clock.instant().minus(WINDOW);
    while (!times.isEmpty() && times.getFirst().isBefore(start)) times.removeFirst();
    return times;
  }
}
