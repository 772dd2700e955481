package aion.web.bench;

import aion.inference.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/// The closure by Jena's forward engine, for comparison.
final class JenaClosure {
  private JenaClosure() {}

  /// @param file the rules of ours that Jena runs, but for those with false() and with lists
  /// @param repeats rounds that count; the first round of several does not
  /// @param changes how many facts are removed and added again
  static void measure(
      List<Triple> given, String file, String column, int repeats, int changes, Report report) {
    var rules = rules(file);
    var rounds = new ArrayList<Effort>();
    var reached = new ArrayList<InfGraph>();
    for (int i = repeats > 1 ? -1 : 0; i < repeats; i++) {
      reached.clear();
      var effort = Effort.of(() -> reached.add(bind(rules, given)));
      if (i >= 0) rounds.add(effort);
    }
    var last = reached.getFirst();
    Effort.put(rounds, given.size(), last.getDeductionsGraph().size(), column, report);
    change(last, given, changes, column, report);
  }

  private static InfGraph bind(List<Rule> rules, List<Triple> given) {
    var graph = GraphFactory.createDefaultGraph();
    given.forEach(graph::add);
    var reasoner = new GenericRuleReasoner(rules);
    reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
    var bound = reasoner.bind(graph);
    bound.prepare();
    return bound;
  }

  private static void change(
      InfGraph graph, List<Triple> given, int changes, String column, Report report) {
    var random = new java.util.Random(1);
    var added = new ArrayList<Long>();
    var removed = new ArrayList<Long>();
    for (int i = 0; i < changes; i++) {
      var fact = given.get(random.nextInt(given.size()));
      removed.add(Figures.time(() -> graph.delete(fact)).toNanos());
      added.add(Figures.time(() -> graph.add(fact)).toNanos());
    }
    report.put(
        "remove one fact, median", "ms", column, InferenceBench.fine(Figures.median(removed)));
    report.put("add one fact, median", "ms", column, InferenceBench.fine(Figures.median(added)));
  }

  private static List<Rule> rules(String file) {
    try (var in = RuleSet.class.getResourceAsStream("/rules/" + file)) {
      if (in == null) throw new IllegalStateException("no resource rules/" + file);
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var shared =
          text.lines()
              .filter(line -> line.startsWith("@") || !line.contains("list:"))
              .filter(line -> !line.contains("false()"))
              .collect(Collectors.joining("\n"));
      return Rule.parseRules(shared);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
