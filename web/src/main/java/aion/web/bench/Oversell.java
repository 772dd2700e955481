package aion.web.bench;

import static java.math.BigDecimal.ONE;

import aion.audit.Verifier;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Clients that together want more than there is, of the same few positions, at the same moment.
final class Oversell {
  private static final Cypher STOCK = Cypher.named("bench/stock");
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  private final Ledger ledger;
  private final Graph graph;
  private final Verifier verifier;
  private final String run;
  private final BenchCompany company;
  private final List<String> faults = new ArrayList<>();
  private final AtomicLong granted = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  /// What came of all rounds.
  ///
  /// @param faults one sentence each; empty when nothing was oversold or lost
  record Outcome(long granted, long refused, List<String> faults) {}

  /// Pieces that clients were given.
  private record Got(long issued, long reserved) {
    Got plus(Got other) {
      return new Got(issued + other.issued, reserved + other.reserved);
    }
  }

  /// Pieces at all positions.
  private record Stock(long onHand, long reserved) {}

  private interface Client {
    Got run(int number);
  }

  /// @param run tells this run's postings from others in the same ledger
  Oversell(Ledger ledger, Graph graph, Verifier verifier, BenchCompany company, String run) {
    this.ledger = ledger;
    this.graph = graph;
    this.verifier = verifier;
    this.company = company;
    this.run = run;
    company.makeEntities(ledger);
  }

  /// Rounds of `clients` that each try `tries` times to issue or to reserve 1 to 3 pieces, about
  /// half of which can succeed.
  Outcome rounds(int rounds, int clients, int tries) {
    long perPosition = (long) clients * tries / company.positions();
    for (int round = 0; round < rounds; round++) {
      var name = "%s-%d".formatted(run, round);
      var before = stock();
      company.stock(ledger, BigDecimal.valueOf(perPosition), name);
      var there = new Stock(before.onHand() + perPosition * company.positions(), before.reserved());
      judge(round, there, together(clients, client -> want(name, client, tries)));
    }
    return outcome();
  }

  /// Rounds in which two clients want five of five: one gets all, the other is refused. The company
  /// has one position.
  Outcome lastFive(int rounds) {
    for (int round = 0; round < rounds; round++) {
      var name = "%s-five-%d".formatted(run, round);
      company.stock(ledger, FIVE, name);
      var got = together(2, client -> new Got(issue(name + "-" + client, 0, FIVE), 0));
      judge(round, new Stock(5, 0), got);
      if (got.issued() != 5) fault(round, "%d pieces were issued of 5".formatted(got.issued()));
    }
    return outcome();
  }

  /// What all clients got, who start at the same moment.
  private static Got together(int clients, Client client) {
    var start = new CyclicBarrier(clients);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Got>>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        Callable<Got> work =
            () -> {
              start.await();
              return client.run(number);
            };
        running.add(threads.submit(work));
      }
      var all = new Got(0, 0);
      for (var one : running) all = all.plus(one.get());
      return all;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A client failed.", e);
    }
  }

  /// Every third try is a reservation, every other of which is taken back.
  private Got want(String name, int client, int tries) {
    var random = new Random(client + 31L * name.hashCode());
    var got = new Got(0, 0);
    for (int i = 0; i < tries; i++) {
      var id = "%s-%d-%d".formatted(name, client, i);
      int position = random.nextInt(company.positions());
      var amount = BigDecimal.valueOf(1 + random.nextInt(3));
      got =
          got.plus(
              random.nextInt(3) > 0
                  ? new Got(issue(id, position, amount), 0)
                  : new Got(0, reserve(id, position, amount, random.nextBoolean())));
    }
    return got;
  }

  /// @return how many pieces the ledger gave
  private long issue(String id, int position, BigDecimal amount) {
    var lines = List.of(company.line(position, amount));
    return isGranted(id, new Movement.Issue(lines, "")) ? amount.longValueExact() : 0;
  }

  /// @return how many pieces stay reserved
  private long reserve(String id, int position, BigDecimal amount, boolean takenBack) {
    var line = company.line(position, amount);
    if (!isGranted(id, new Movement.Reservation(id, line, "a demand", null, ""))) return 0;
    if (!takenBack) return amount.longValueExact();
    var release = posting(id + "-back", new Movement.Release(id, null, null, false, ""));
    BenchCompany.postAll(ledger, List.of(release));
    return 0;
  }

  private boolean isGranted(String id, Movement movement) {
    return switch (ledger.postAll(List.of(posting(id, movement))).getFirst()) {
      case Receipt.Appended _ -> {
        granted.incrementAndGet();
        yield true;
      }
      case Receipt.Refused refusal -> {
        if (refusal.problem().code() != ProblemCode.STOCK_NEGATIVE) throw refusal.problem();
        refused.incrementAndGet();
        yield false;
      }
    };
  }

  private Posting posting(String id, Movement movement) {
    return new Posting(id, null, "bench", "bench", run, movement);
  }

  private void judge(int round, Stock there, Got got) {
    var expected = new Stock(there.onHand() - got.issued(), there.reserved() + got.reserved());
    var left = stock();
    if (!left.equals(expected))
      fault(round, "%s is there, and what was granted leaves %s".formatted(left, expected));
    var verification = verifier.verify(_ -> {});
    if (!verification.holds()) fault(round, verification.findings().toString());
  }

  /// A position of which more is promised or gone than was there is a fault.
  private Stock stock() {
    var refs = new ArrayList<String>();
    for (int p = 0; p < company.positions(); p++) {
      var line = company.line(p, ONE);
      refs.add("StockPosition/%s@%s".formatted(line.item(), line.location()));
    }
    var rows =
        graph.read(
            STOCK,
            Map.of("refs", refs),
            r -> new Stock(r.get("onHand").asLong(), r.get("reserved").asLong()));
    for (var row : rows)
      if (row.onHand < row.reserved || row.onHand < 0) faults.add("Oversold: " + row);
    return new Stock(
        rows.stream().mapToLong(Stock::onHand).sum(),
        rows.stream().mapToLong(Stock::reserved).sum());
  }

  private void fault(int round, String what) {
    faults.add("Round %d: %s.".formatted(round, what));
  }

  private Outcome outcome() {
    return new Outcome(granted.get(), refused.get(), List.copyOf(faults));
  }
}
