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

/// Clients that together want more than there is, of the same few positions, at the same moment.
final class Oversell {
  private static final Cypher ON_HAND = Cypher.named("bench/on-hand");

  private final Ledger ledger;
  private final Graph graph;
  private final Verifier verifier;
  private final String run;
  private final BenchCompany company;
  private final List<String> faults = new ArrayList<>();
  private long granted;
  private long refused;

  /// What came of all rounds.
  ///
  /// @param faults one sentence each; empty when nothing was oversold or lost
  record Outcome(long granted, long refused, List<String> faults) {}

  /// @param run tells this run's postings from others in the same ledger
  Oversell(Ledger ledger, Graph graph, Verifier verifier, BenchCompany company, String run) {
    this.ledger = ledger;
    this.graph = graph;
    this.verifier = verifier;
    this.company = company;
    this.run = run;
    company.makeEntities(ledger);
  }

  /// Rounds of `clients` that each try `tries` issues of 1 to 3 pieces, half of which can succeed.
  Outcome rounds(int rounds, int clients, int tries) {
    long perPosition = (long) clients * tries / company.positions();
    for (int round = 0; round < rounds; round++) {
      var name = "%s-%d".formatted(run, round);
      long before = onHand();
      company.stock(ledger, BigDecimal.valueOf(perPosition), name);
      long there = before + perPosition * company.positions();
      long took = together(clients, client -> issue(name, client, tries));
      judge(round, there, took);
    }
    return outcome();
  }

  /// Rounds in which two clients want five of five: one gets all, the other is refused. The company
  /// has one position.
  Outcome lastFive(int rounds) {
    for (int round = 0; round < rounds; round++) {
      var name = "%s-five-%d".formatted(run, round);
      company.stock(ledger, BigDecimal.valueOf(5), name);
      long took = together(2, client -> take(name + "-" + client, 0, BigDecimal.valueOf(5)));
      if (took != 5) fault(round, "%d pieces were issued of 5".formatted(took));
      judge(round, 0, 0);
    }
    return outcome();
  }

  private interface Client {
    long run(int number);
  }

  /// Pieces that all clients got, who start at the same moment.
  private static long together(int clients, Client client) {
    var start = new CyclicBarrier(clients);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Long>>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        Callable<Long> work =
            () -> {
              start.await();
              return client.run(number);
            };
        running.add(threads.submit(work));
      }
      long pieces = 0;
      for (var one : running) pieces += one.get();
      return pieces;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A client failed.", e);
    }
  }

  private long issue(String name, int client, int tries) {
    var random = new Random(client + 31L * name.hashCode());
    long pieces = 0;
    for (int i = 0; i < tries; i++)
      pieces +=
          take(
              "%s-%d-%d".formatted(name, client, i),
              random.nextInt(company.positions()),
              BigDecimal.valueOf(1 + random.nextInt(3)));
    return pieces;
  }

  /// @return how many pieces the ledger gave
  private long take(String id, int position, BigDecimal amount) {
    var fact = new Movement.Issue(List.of(company.line(position, amount)), "");
    return switch (ledger
        .postAll(List.of(new Posting(id, null, "bench", "bench", run, fact)))
        .getFirst()) {
      case Receipt.Appended _ -> {
        count(true);
        yield amount.longValueExact();
      }
      case Receipt.Refused refusal -> {
        if (refusal.problem().code() != ProblemCode.STOCK_NEGATIVE) throw refusal.problem();
        count(false);
        yield 0;
      }
    };
  }

  private synchronized void count(boolean given) {
    if (given) granted++;
    else refused++;
  }

  private void judge(int round, long there, long took) {
    long left = onHand();
    if (left != there - took)
      fault(round, "%d pieces are left of %d after %d were issued".formatted(left, there, took));
    var verification = verifier.verify(_ -> {});
    if (!verification.holds()) fault(round, verification.findings().toString());
  }

  /// Pieces at all positions; a position below zero is a fault.
  private long onHand() {
    long sum = 0;
    var refs = new ArrayList<String>();
    for (int p = 0; p < company.positions(); p++) {
      var line = company.line(p, ONE);
      refs.add("StockPosition/%s@%s".formatted(line.item(), line.location()));
    }
    for (var onHand : graph.read(ON_HAND, Map.of("refs", refs), r -> r.get("onHand").asLong())) {
      if (onHand < 0) faults.add("A position has %d pieces.".formatted(onHand));
      sum += onHand;
    }
    return sum;
  }

  private void fault(int round, String what) {
    faults.add("Round %d: %s.".formatted(round, what));
  }

  private Outcome outcome() {
    return new Outcome(granted, refused, List.copyOf(faults));
  }
}
