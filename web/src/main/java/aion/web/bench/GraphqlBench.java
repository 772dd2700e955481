package aion.web.bench;

import aion.ledger.Ledger;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How fast GraphQL answers, beside `@neo4j/graphql` on the same database.
@Command(
    name = "graphql",
    description = {
      "Measures a point look-up, a page of 50 with two nested levels, an aggregate by site and category",
      "and a mutation over HTTP, and the first three through @neo4j/graphql on the same Neo4j."
    },
    mixinStandardHelpOptions = true)
final class GraphqlBench implements Callable<Integer> {
  @Mixin private BenchOptions options;

  @Option(
      names = "--positions",
      paramLabel = "N",
      split = ",",
      defaultValue = "1000,100000",
      description = "Stock positions at which to measure (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--clients",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,32",
      description = "Clients that ask at the same time (default: ${DEFAULT-VALUE}).")
  private List<Integer> clients = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How long each measurement takes (default: ${DEFAULT-VALUE}).")
  private int seconds = 5;

  @Option(
      names = "--peer",
      paramLabel = "DIR",
      defaultValue = "web/peer",
      description = "The Node program with the peer (default: ${DEFAULT-VALUE}).")
  private Path peer = Path.of("web/peer");

  @Override
  public Integer call() {
    if (!Files.exists(peer.resolve("node_modules")))
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "The peer's libraries are not in '%s'.".formatted(peer),
          "Run `npm ci` there; the benchmark needs Node 20.");
    var report = Report.of("GraphQL's speed", options.commandLine());
    boolean same = true;
    try (var scratch = Scratch.within(options.scratch);
        var product = BenchProduct.start(scratch.folder())) {
      for (int size : sizes.stream().sorted().toList()) {
        options.say("Growing to %,d positions ...".formatted(size));
        var company = new GraphqlCompany(size);
        company.grow(product.context().getBean(Ledger.class));
        try (var other = PeerProcess.start(peer, product.boltAddress(), product.boltPassword())) {
          same &= measure(company, product, other, report);
        }
      }
    }
    notes().forEach(report::note);
    options.print(report);
    return same ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private boolean measure(
      GraphqlCompany company, BenchProduct product, PeerProcess other, Report report) {
    var ours = new GraphqlClients(product.url() + "/graphql", product.token());
    var theirs = new GraphqlClients(other.url(), "");
    boolean same = company.agree(ours, theirs);
    if (!same) options.say("The two do not give the same sums.");
    for (var question : company.questions())
      for (int number : clients) {
        var line = "%s, %d client%s".formatted(question.name(), number, number == 1 ? "" : "s");
        options.say(line + " ...");
        var column = "%,d positions".formatted(company.positions());
        put(report, line, column, ours.ask(question.ours(), number, Duration.ofSeconds(seconds)));
        for (var version : question.theirs())
          put(
              report,
              line + ", " + version.name(),
              column,
              theirs.ask(version.body(), number, Duration.ofSeconds(seconds)));
      }
    return same;
  }

  private static void put(Report report, String line, String column, GraphqlClients.Speed speed) {
    report.put(line + ": rate", "1/s", column, speed.rate());
    report.put(line + ": p50", "ms", column, Figures.milliseconds(speed.p50()));
    report.put(line + ": p99", "ms", column, Figures.milliseconds(speed.p99()));
  }

  private static List<String> notes() {
    var notes = new ArrayList<String>();
    notes.add(
        "Server, database, clients and peer share the machine; the product runs in the process of the benchmark, the peer in one of its own.");
    notes.add(
        "Peer: @neo4j/graphql 7.6.3 on Node, documents parsed and validated once, its driver on the same Bolt address.");
    notes.add(
        "The page: 50 positions of a random bin in a total order, with item, category and bin. The peer is asked in the same order by its key, and once without order.");
    notes.add(
        "The peer has no grouping; its aggregate is a field with a statement written by hand (`@cypher`). Both are compared before the clock starts.");
    notes.add("Each question runs for eight seconds before it is measured.");
    return notes;
  }
}
