package aion.web.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import aion.audit.Finding;
import aion.audit.Head;
import aion.audit.Heads;
import aion.audit.Verification;
import aion.audit.Verifier;
import aion.audit.Witnesses;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.Ledger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Changes a ledger behind its back, one thing a round, and asks the verification what was changed;
/// then puts everything back. Every tenth round changes nothing.
final class ChainRounds {
  private static final Cypher READ = Cypher.named("bench/whole-ledger");
  private static final Cypher DELETE = Cypher.named("bench/delete-entries");
  private static final Cypher PUT = Cypher.named("bench/put-entries");
  private static final Cypher HEAD = Cypher.named("bench/put-head");
  private static final int MOVEMENTS = 80;

  private final Graph graph;
  private final Verifier verifier;
  private final List<Chain.Link> whole;
  private final List<Head> heads;
  private final Random random;
  private final List<String> faults = new ArrayList<>();

  /// What came of all rounds.
  ///
  /// @param found tamperings of which the first bad entry was named
  /// @param faults one sentence for each that was missed, misplaced, or a false alarm
  record Outcome(long tamperings, long found, long clean, List<String> faults) {}

  /// @param ledger one that is used for nothing else
  /// @param seed the same gives the same rounds
  ChainRounds(Ledger ledger, Graph graph, Verifier verifier, long seed) {
    this.graph = graph;
    this.verifier = verifier;
    this.random = new Random(seed);
    var company = new BenchCompany("T-", 2, 3, Instant.parse("2026-01-01T00:00:00Z"));
    company.open(ledger);
    BenchCompany.postAll(ledger, company.next(MOVEMENTS));
    this.whole = graph.read(READ, Map.of(), Chain.Link::from);
    this.heads = new Heads(graph).read();
  }

  Outcome run(int rounds) {
    long clean = 0;
    long found = 0;
    for (int round = 1; round <= rounds; round++) {
      if (tamper(Tampering.values()[round % Tampering.values().length])) found++;
      if (round % 10 == 0) {
        clean++;
        var verification = verify();
        if (!verification.holds())
          faults.add("false alarm after round %d: %s".formatted(round, verification.firstBad()));
      }
    }
    return new Outcome(rounds, found, clean, List.copyOf(faults));
  }

  private boolean tamper(Tampering how) {
    var head = heads.get(random.nextInt(heads.size()));
    var chain =
        new Chain(
            head.partition(),
            whole.stream().filter(link -> link.partition().equals(head.partition())).toList());
    int at = how.apply(chain, random);
    var others = whole.stream().filter(link -> !link.partition().equals(head.partition())).toList();
    write(others, chain.links);
    if (chain.headFollows())
      setHead(new Head(head.partition(), chain.links.size(), chain.lastHash()));
    var bad = verify().firstBad();
    write(whole, List.of());
    setHead(head);
    if (bad != null && isThere(bad, head, at, how)) return true;
    faults.add("%s at %s/%d: %s".formatted(how, head.partition(), at, bad));
    return false;
  }

  /// A chain that was written anew shows where the next head was seen, at or behind the change.
  private static boolean isThere(Finding bad, Head head, int at, Tampering how) {
    if (!bad.where().startsWith(head.partition() + "/")) return false;
    var named = bad.where().substring(head.partition().length() + 1);
    return how.needsHeads() ? Long.parseLong(named) >= at : named.equals(Integer.toString(at));
  }

  private Verification verify() {
    var lines =
        heads.stream()
            .map(head ->
                "{\"hash\":\"%s\",\"offset\":%d,\"partition\":\"%s\",\"time\":\"2026-01-02T00:00:00Z\"}"
                    .formatted(head.hash(), head.offset(), head.partition()))
            .collect(Collectors.joining("\n"));
    try {
      return verifier.verify(
          Witnesses.in(new ByteArrayInputStream(lines.getBytes(UTF_8))), _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<Chain.Link> some, List<Chain.Link> more) {
    var rows = new ArrayList<Map<String, Object>>();
    some.forEach(link -> rows.add(link.row()));
    more.forEach(link -> rows.add(link.row()));
    graph.write(tx -> {
      tx.run(DELETE.text()).consume();
      return tx.run(PUT.text(), Map.of("entries", rows)).consume();
    });
  }

  private void setHead(Head head) {
    var parameters = new HashMap<String, Object>();
    parameters.put("partition", head.partition());
    parameters.put("offset", head.offset());
    parameters.put("hash", head.hash());
    graph.write(tx -> tx.run(HEAD.text(), parameters).consume());
  }
}
