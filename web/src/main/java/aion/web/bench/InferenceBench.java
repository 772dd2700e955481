package aion.web.bench;

import aion.inference.Profile;
import aion.inference.RdfFile;
import aion.inference.Reasoner;
import aion.inference.RuleSet;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Triple;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How fast facts follow, and how fast one fact comes and goes.
@Command(
    name = "inference",
    description = {
      "Measures the closure of RDF files, LUBM(1,0) where it is there, under OWL 2 RL and RDFS, by our",
      "engine and by Jena's RETE with the same rules, and the time to add and to remove one fact;",
      "then the same for the sample company, so many times over, under the product's own rules."
    },
    mixinStandardHelpOptions = true)
final class InferenceBench implements Callable<Integer> {
  private static final int CHANGES = 1_000;

  @Mixin private BenchOptions options;

  @Option(
      names = "--data",
      paramLabel = "F",
      arity = "1..*",
      defaultValue = "../shared/data/lubm/univ-bench.owl,../shared/data/lubm/lubm1_raw.nt.xz",
      split = ",",
      description = "RDF files to close (default: ${DEFAULT-VALUE}).")
  private List<Path> data = List.of();

  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "7",
      description = "Repeats of each closure; medians are shown (default: ${DEFAULT-VALUE}).")
  private int repeats = 7;

  @Option(
      names = "--compare",
      paramLabel = "DIR",
      defaultValue = "web/target/test-classes",
      description =
          "The compiled tests of a checkout, which hold what is compared (default: ${DEFAULT-VALUE}).")
  private Path compared = Path.of("web/target/test-classes");

  @Option(
      names = "--company",
      paramLabel = "N",
      defaultValue = "1,10,100",
      split = ",",
      description = "How many sample companies, each size a column (default: ${DEFAULT-VALUE}).")
  private List<Integer> companies = List.of();

  @Option(
      names = "--changes",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Random changes of each size (default: ${DEFAULT-VALUE}).")
  private int changes = 10_000;

  @Override
  public Integer call() {
    var report = Report.of("Inference", options.commandLine());
    boolean same = true;
    try (var scratch = Scratch.within(options.scratch)) {
      lubm(scratch.folder(), report);
      var company = SampleMembers.read(scratch.folder(), LocalDate.now());
      for (int times : companies)
        same &= new CompanyClosure(company, times, changes, options, report).measure();
    }
    options.print(report);
    return same ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void lubm(Path scratch, Report report) {
    var facts = new ArrayList<Triple>();
    for (var file : data) {
      if (!Files.exists(file))
        throw new Problem(
            ProblemCode.NOT_FOUND,
            "There is no file '%s'.".formatted(file),
            "Name RDF files with --data; LUBM(1,0) is not shipped.");
      facts.addAll(RdfFile.read(file).triples());
    }
    var given = List.copyOf(new java.util.LinkedHashSet<>(facts));
    ours(given, "ours, OWL 2 RL", RuleSet.of(Profile.OWL_RL), report);
    ours(given, "ours, RDFS", RuleSet.of(Profile.RDFS), report);
    options.say("Jena's RETE with the same rules (OWL 2 RL takes a minute) ...");
    JenaClosure.measure(given, "owl-rl.rules", "Jena RETE, OWL 2 RL in part", 1, 20, report);
    JenaClosure.measure(given, "rdfs.rules", "Jena RETE, RDFS", repeats, 200, report);
    options.say("RDF4J, RDFS ...");
    Rdf4jRun.measure(given, compared, repeats, scratch, report);
    notes(given.size()).forEach(report::note);
  }

  private void ours(List<Triple> given, String column, RuleSet rules, Report report) {
    options.say(column + " ...");
    var last = Reasoner.of(rules);
    var rounds = new ArrayList<Effort>();
    for (int i = 0; i < repeats + 3; i++) {
      var reasoner = Reasoner.of(rules);
      var effort = Effort.of(() -> reasoner.add(given));
      if (i >= 3) rounds.add(effort); // the first ones warm the machine up
      last = reasoner;
    }
    Effort.put(rounds, given.size(), last.inferredCount(), column, report);
    changes(last, given, column, report);
  }

  private static void changes(Reasoner reasoner, List<Triple> given, String column, Report report) {
    var random = new Random(1);
    var added = new ArrayList<Long>();
    var removed = new ArrayList<Long>();
    for (int i = 0; i < CHANGES; i++) {
      var fact = List.of(given.get(random.nextInt(given.size())));
      removed.add(Figures.time(() -> reasoner.remove(fact)).toNanos());
      added.add(Figures.time(() -> reasoner.add(fact)).toNanos());
    }
    report.put("remove one fact, median", "ms", column, fine(Figures.median(removed)));
    report.put("remove one fact, p99", "ms", column, fine(p99(removed)));
    report.put("add one fact, median", "ms", column, fine(Figures.median(added)));
    report.put("add one fact, p99", "ms", column, fine(p99(added)));
  }

  static long p99(List<Long> times) {
    return Figures.quantile(times.stream().mapToLong(Long::longValue).sorted().toArray(), 0.99);
  }

  static java.math.BigDecimal fine(long nanoseconds) {
    return java.math.BigDecimal.valueOf(nanoseconds)
        .movePointLeft(6)
        .setScale(3, java.math.RoundingMode.HALF_UP);
  }

  private List<String> notes(int given) {
    return List.of(
        "%,d given facts of %s; the facts are in memory before the clock starts, and each closure starts from nothing."
            .formatted(given, data.stream().map(file -> file.getFileName().toString()).toList()),
        "CPU seconds are those of the thread that reasons; on a machine that does other work they say more than the clock.",
        "Peak memory is the heap at its highest during one closure after a full collection, without what was there before.",
        "%,d facts drawn at random (seed 1) are removed and added again one by one."
            .formatted(CHANGES),
        "Jena runs our rules in its FORWARD_RETE engine: of OWL 2 RL those without false() and without lists, in one round without warming up; it removes and adds 20 and 200 facts.");
  }
}
