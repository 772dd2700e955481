package aion.web.command;

import aion.inference.Clash;
import aion.inference.Profile;
import aion.inference.RdfFile;
import aion.inference.Reasoner;
import aion.inference.RuleSet;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The reasoner on files.
@Command(
    name = "infer",
    description = {
      "Says what follows from RDF files, without a server and without the network.",
      "Counts and inconsistencies are printed on standard error; an inconsistency is a finding,",
      "not a failure, and the command still exits with 0. docs/INFERENCE.md describes the rules."
    },
    mixinStandardHelpOptions = true)
final class InferCommand implements Callable<Integer> {
  private static final int MOST_CLASHES = 20;

  @Option(
      names = "--data",
      paramLabel = "F",
      required = true,
      arity = "1..*",
      description =
          "RDF files: Turtle, N-Triples, N-Quads, TriG, RDF/XML, JSON-LD; also as .gz or .xz.")
  private List<Path> data = List.of();

  @Option(
      names = "--rules",
      paramLabel = "F",
      description = "Rules in Jena's syntax, beside those of the profile.")
  private @Nullable Path rules;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "owl-rl",
      description = "owl-rl, rdfs or none (default: ${DEFAULT-VALUE}).")
  private String profile = "owl-rl";

  @Option(
      names = "--query",
      paramLabel = "F.rq",
      description = "A SPARQL query to answer from the closure, instead of writing the closure.")
  private @Nullable Path query;

  @Option(
      names = "--why",
      paramLabel = "\"S P O\"",
      description = "Print the proof of a triple, written as in Turtle, on standard output.")
  private @Nullable String why;

  @Option(
      names = "--out",
      paramLabel = "F",
      required = true,
      description = {
        "Where the answer goes; its suffix says how: .csv, .tsv, .json for rows,",
        ".ttl, .nt, .rdf, .jsonld for triples."
      })
  private Path out = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var output =
        new InferOutput(out, query == null ? null : InferOutput.parse(query, TextFile.read(query)));
    var ruleSet = ruleSet();
    var prefixes = new TreeMap<String, String>();
    long start = System.nanoTime();
    var reasoner = Reasoner.of(ruleSet);
    for (var file : data) {
      var read = RdfFile.read(file);
      read.prefixes().forEach(prefixes::putIfAbsent);
      reasoner.add(read.triples());
    }
    var closure = reasoner.closure();
    long given = closure.size() - reasoner.inferredCount();
    double seconds = (System.nanoTime() - start) / 1e9;
    say("given %,d, inferred %,d, %.2f seconds", given, reasoner.inferredCount(), seconds);
    tell(reasoner.clashes(MOST_CLASHES));
    if (why != null) explain(reasoner, why, prefixes);
    long written = output.write(closure, prefixes);
    say("%,d %s written to '%s'", written, output.unit(), out);
    return ExitCode.OK;
  }

  private RuleSet ruleSet() {
    var chosen =
        Profile.findByText(profile)
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.NOT_FOUND,
                    "There is no profile '%s'.".formatted(Problem.echo(profile)),
                    "Use owl-rl, rdfs or none."));
    var of = RuleSet.of(chosen);
    return rules == null ? of : of.and(RuleSet.parse(TextFile.read(rules), rules.toString()));
  }

  private void tell(List<Clash> clashes) {
    if (clashes.isEmpty()) return;
    say(
        "INCONSISTENT: %s%d found. These cannot hold together:",
        clashes.size() == MOST_CLASHES ? "at least " : "", clashes.size());
    for (var clash : clashes) {
      say("  by %s:", clash.rule());
      clash.facts().forEach(fact -> say("    %s", ProofText.of(fact)));
    }
  }

  private void explain(Reasoner reasoner, String triple, Map<String, String> prefixes) {
    PrintWriter text = spec.commandLine().getOut();
    var fact = RdfFile.triple(triple, prefixes);
    reasoner
        .why(fact)
        .ifPresentOrElse(
            proof -> ProofText.lines(proof).forEach(text::println),
            () -> text.println(ProofText.of(fact) + " does not hold."));
    text.flush();
  }

  private void say(String line, Object... values) {
    spec.commandLine().getErr().println(line.formatted(values));
    spec.commandLine().getErr().flush();
  }
}
