package aion.web.bench;

import aion.inference.RuleSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/// The closure by Jena's forward engine, for comparison.
final class JenaClosure {
  private static final int CHANGES = 200;

  private JenaClosure() {}

  static void measure(List<Triple> given, String column, int repeats, Report report) {
    var rules = rules();
    var rounds = new ArrayList<Effort>();
    InfGraph last = bind(rules, given);
    for (int i = 0; i < repeats + 1; i++) {
      var reached = new ArrayList<InfGraph>();
      var effort = Effort.of(() -> reached.add(bind(rules, given)));
      if (i > 0) rounds.add(effort);
      last = reached.getFirst();
    }
    Effort.put(rounds, given.size(), last.getDeductionsGraph().size(), column, report);
    changes(last, given, column, report);
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

  private static void changes(InfGraph graph, List<Triple> given, String column, Report report) {
    var random = new java.util.Random(1);
    var added = new ArrayList<Long>();
    var removed = new ArrayList<Long>();
    for (int i = 0; i < CHANGES; i++) {
      var fact = given.get(random.nextInt(given.size()));
      removed.add(Figures.time(() -> graph.delete(fact)).toNanos());
      added.add(Figures.time(() -> graph.add(fact)).toNanos());
    }
    report.put(
        "remove one fact, median", "ms", column, InferenceBench.fine(Figures.median(removed)));
    report.put("add one fact, median", "ms", column, InferenceBench.fine(Figures.median(added)));
  }

  private static List<Rule> rules() {
    try (var in = RuleSet.class.getResourceAsStream("/rules/rdfs.rules")) {
      if (in == null) throw new IllegalStateException("no resource rules/rdfs.rules");
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Rule.parseRules(Rule.rulesParserFromReader(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
