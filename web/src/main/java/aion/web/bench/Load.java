package aion.web.bench;

import aion.web.bench.PostingClient.Answer;
import aion.web.bench.PostingClient.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Clients that post until they are stopped or the server is gone. What got no answer is kept, to
/// be sent again.
final class Load {
  private final Acknowledged acknowledged;
  private final Mix mix;
  private final ConcurrentLinkedQueue<Order> unanswered = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();

  /// What the clients send.
  ///
  /// @param lines changes of stock in each movement
  /// @param again how many of a hundred are sent again although they were acknowledged
  record Mix(int clients, int lines, int again) {}

  Load(Acknowledged acknowledged, Mix mix) {
    this.acknowledged = acknowledged;
    this.mix = mix;
  }

  /// Clients at work.
  final class Running implements AutoCloseable {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    /// Waits until all clients have ended.
    @Override
    public void close() {
      stopped.set(true);
      for (var thread : threads) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  Running start(PostingClient client) {
    var running = new Running();
    for (int i = 0; i < mix.clients; i++) {
      var random = new Random();
      running.threads.add(
          Thread.startVirtualThread(() -> {
            while (!running.stopped.get() && step(client, random)) {}
          }));
    }
    return running;
  }

  /// Sends again what got no answer; the server must know what became of it.
  void sendUnanswered(PostingClient client) {
    for (var order = unanswered.poll(); order != null; order = unanswered.poll()) {
      var answer = client.post(order);
      if (answer instanceof Answer.Accepted accepted) acknowledged.add(order, accepted);
      else faults.add("'%s', sent again, got %s.".formatted(order.id(), answer));
    }
  }

  /// Sends some of what was acknowledged again: nothing may change.
  void sendAgain(PostingClient client, int count) {
    var random = new Random();
    for (int i = 0; i < count && acknowledged.size() > 0; i++) repeat(client, random);
  }

  /// How many postings were sent although they were known.
  int repeated() {
    return repeated.get();
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  private boolean step(PostingClient client, Random random) {
    if (acknowledged.size() > 0 && random.nextInt(100) < mix.again) return repeat(client, random);
    var order = next();
    return switch (client.post(order)) {
      case Answer.Accepted accepted -> {
        acknowledged.add(order, accepted);
        yield true;
      }
      case Answer.Refused refused -> {
        faults.add("'%s' got %s.".formatted(order.id(), refused));
        yield true;
      }
      case Answer.Unanswered _ -> {
        unanswered.add(order);
        yield false;
      }
    };
  }

  private boolean repeat(PostingClient client, Random random) {
    var known = acknowledged.order(random.nextInt(acknowledged.size()));
    repeated.incrementAndGet();
    return switch (client.post(known)) {
      case Answer.Accepted accepted -> {
        acknowledged.add(known, accepted);
        yield true;
      }
      case Answer.Refused refused -> {
        faults.add("'%s', acknowledged before, got %s.".formatted(known.id(), refused));
        yield true;
      }
      case Answer.Unanswered _ -> false;
    };
  }

  private Order next() {
    int n = number.incrementAndGet();
    var items = IntStream.range(0, mix.lines).mapToObj(i -> FaultHome.item(n + i)).toList();
    return new Order("posting-" + n, items, FaultHome.site(n), 1 + n % 9);
  }
}
