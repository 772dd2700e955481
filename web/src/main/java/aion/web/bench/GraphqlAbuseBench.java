package aion.web.bench;

import aion.ledger.Ledger;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.security.Role;
import aion.web.security.Users;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What hostile requests cost, and what they cost others.
@Command(
    name = "graphql-abuse",
    description = {
      "Times each refusal of a file of hostile GraphQL requests, compares an ordinary client's p99 with",
      "and without them, and looks for the request of at most 128 KiB that costs the most."
    },
    mixinStandardHelpOptions = true)
final class GraphqlAbuseBench implements Callable<Integer> {
  private static final long MOST_CPU_NANOS = 300_000_000;
  private static final long MOST_BYTES = 64L << 20;
  private static final int POSITIONS = 1_000;

  @Mixin private BenchOptions options;

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      defaultValue = "graphql/src/test/resources/abuse/hostile.json",
      description = "Requests with the code and status of each (default: ${DEFAULT-VALUE}).")
  private Path cases = Path.of("graphql/src/test/resources/abuse/hostile.json");

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "How long the ordinary client asks, without and with the attack (default: ${DEFAULT-VALUE}).")
  private int seconds = 10;

  @Option(
      names = "--attackers",
      paramLabel = "N",
      defaultValue = "4",
      description = "Clients that send the hostile requests (default: ${DEFAULT-VALUE}).")
  private int attackers = 4;

  @Override
  public Integer call() {
    if (!Files.exists(cases))
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "There is no file '%s'.".formatted(cases),
          "Run this in a checkout, or name the file with --cases.");
    var report = Report.of("Hostile GraphQL requests", options.commandLine());
    boolean holds = true;
    try (var scratch = Scratch.within(options.scratch);
        var product = BenchProduct.start(scratch.folder())) {
      var company = new GraphqlCompany(POSITIONS);
      company.grow(product.context().getBean(Ledger.class));
      for (var role : Role.values())
        product.context().getBean(Users.class).put(role.name(), "right password", Set.of(role));
      var attack = HostileRequests.read(cases, product.url());
      holds &= refusals(attack, report);
      holds &= neighbours(attack, company, product, report);
      holds &= costs(product, report);
    }
    notes().forEach(report::note);
    options.print(report);
    return holds ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private boolean refusals(HostileRequests attack, Report report) {
    options.say("Timing %d refusals ...".formatted(attack.size()));
    var timed = attack.time(20);
    var medians = timed.stream().mapToLong(HostileRequests.Timed::median).sorted().toArray();
    var slowest =
        timed.stream()
            .max(java.util.Comparator.comparingLong(HostileRequests.Timed::median))
            .orElseThrow();
    report.put("requests", "", "found", timed.size());
    report.put(
        "answered as written",
        "",
        "found",
        timed.stream().filter(HostileRequests.Timed::right).count());
    report.put(
        "refusal, median of all",
        "ms",
        "found",
        Figures.milliseconds(Figures.quantile(medians, 0.5)));
    report.put("refusal, slowest", "ms", "found", Figures.milliseconds(slowest.median()));
    report.note("The slowest refusal is of %s.".formatted(slowest.why()));
    timed.stream()
        .filter(one -> !one.right())
        .forEach(one -> options.say("Not as written: " + one.why()));
    return timed.stream().allMatch(HostileRequests.Timed::right) && slowest.median() < 50_000_000;
  }

  private boolean neighbours(
      HostileRequests attack, GraphqlCompany company, BenchProduct product, Report report) {
    options.say("An ordinary client alone, then during the attack ...");
    var client = new GraphqlClients(product.url() + "/graphql", product.token());
    var page = company.questions().get(1).ours();
    var time = java.time.Duration.ofSeconds(seconds);
    var alone = client.ask(page, 1, time);
    GraphqlClients.Speed during;
    long sent;
    try (var running = attack.start(attackers)) {
      during = client.ask(page, 1, time);
      sent = running.sent();
    }
    report.put("page of 50, p99 alone", "ms", "found", Figures.milliseconds(alone.p99()));
    report.put(
        "page of 50, p99 during the attack", "ms", "found", Figures.milliseconds(during.p99()));
    report.put("p99 during / alone", "", "found", Figures.ratio(during.p99(), alone.p99()));
    report.put("hostile requests meanwhile", "1/s", "found", sent / (seconds + 2));
    return during.p99() <= 2 * alone.p99();
  }

  private boolean costs(BenchProduct product, Report report) {
    var client = new GraphqlClients(product.url() + "/graphql", product.token());
    boolean holds = true;
    for (var shape : HostileShapes.all()) {
      options.say(shape.name() + " ...");
      var cost = RequestCost.of(client, shape.body());
      report.put(shape.name(), "CPU ms (MiB), code", "found", cost.toString());
      holds &= cost.cpuNanos() <= MOST_CPU_NANOS && cost.bytes() <= MOST_BYTES;
    }
    return holds;
  }

  private static List<String> notes() {
    return List.of(
        "Server, database and all clients are in one process; CPU time and allocated memory are those of the whole process while it answers one request, the client's part included.",
        "Each shape is sent eight times, each time with other names, so that no plan and no document is known; the median is shown.",
        "Bars: a refusal in 50 ms, p99 of an ordinary client at most twice as long, 300 ms CPU and 64 MiB for any request.");
  }
}
