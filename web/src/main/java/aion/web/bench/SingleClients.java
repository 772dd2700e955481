package aion.web.bench;

import aion.ledger.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Clients that each post one movement, wait for its answer, and post the next.
///
/// @param latencies of all answers in nanoseconds, ascending
record SingleClients(long rate, long[] latencies) {
  static SingleClients run(Ledger ledger, BenchCompany company, int clients, Duration time) {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<long[]>>();
      for (int i = 0; i < clients; i++)
        running.add(threads.submit(() -> postUntil(end, ledger, company)));
      var all = LongStream.empty();
      for (var client : running) all = LongStream.concat(all, Arrays.stream(client.get()));
      var sorted = all.sorted().toArray();
      return new SingleClients(
          Figures.rate(sorted.length, Duration.ofNanos(System.nanoTime() - start)), sorted);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A client failed.", e);
    }
  }

  private static long[] postUntil(long end, Ledger ledger, BenchCompany company) {
    var latencies = new long[1_024];
    int count = 0;
    for (long sent = System.nanoTime(); sent < end; sent = System.nanoTime()) {
      ledger.post(company.next());
      if (count == latencies.length) latencies = Arrays.copyOf(latencies, 2 * count);
      latencies[count++] = System.nanoTime() - sent;
    }
    return Arrays.copyOf(latencies, count);
  }
}
