package aion.web.bench;

import aion.knowledge.KnowledgeRules;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/// The product's rules in Jena's forward engine, as far as it knows their built-ins. Facts are
/// given one by one, so that a run that takes too long can be ended.
final class JenaCompany {
  private static final Duration LONGEST = Duration.ofSeconds(120);
  private static final int CHANGES = 100;
  private static final Pattern RULE = Pattern.compile("\\[[^\\]]+\\]");
  private static final Pattern OURS_ALONE = Pattern.compile("count\\(|daysBetween\\(");

  private JenaCompany() {}

  static void measure(List<Triple> given, String column, Report report) {
    var rules = rules();
    var done = new ArrayList<InfGraph>();
    var effort = Effort.of(() -> close(rules, given, done));
    report.put("given facts", "triples", column, given.size());
    report.note(
        "Jena's RETE runs the %d rules of the product without count and daysBetween, fact by fact, for at most %d s; it evaluates noValue when a rule fires and not again, so its answers after a removal are not compared."
            .formatted(rules.size(), LONGEST.toSeconds()));
    if (done.isEmpty()) {
      report.put("closure", "s", column, "> " + LONGEST.toSeconds());
      report.put("closure, CPU", "s", column, InferenceBench.fine(effort.cpuNanos() / 1_000));
      return;
    }
    var graph = done.getFirst();
    Effort.put(List.of(effort), given.size(), graph.getDeductionsGraph().size(), column, report);
    change(graph, given, column, report);
  }

  private static void close(List<Rule> rules, List<Triple> given, List<InfGraph> done) {
    var reasoner = new GenericRuleReasoner(rules);
    reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
    var graph = reasoner.bind(GraphFactory.createDefaultGraph());
    graph.prepare();
    long end = System.nanoTime() + LONGEST.toNanos();
    for (var fact : given) {
      graph.add(fact);
      if (System.nanoTime() > end) return;
    }
    done.add(graph);
  }

  private static void change(InfGraph graph, List<Triple> given, String column, Report report) {
    var dice = new Random(1);
    var removed = new ArrayList<Long>();
    var added = new ArrayList<Long>();
    long end = System.nanoTime() + LONGEST.toNanos();
    for (int i = 0; i < CHANGES && System.nanoTime() < end; i++) {
      var fact = given.get(dice.nextInt(given.size()));
      removed.add(Figures.time(() -> graph.delete(fact)).toNanos());
      added.add(Figures.time(() -> graph.add(fact)).toNanos());
    }
    report.put(
        "remove one fact, median", "ms", column, InferenceBench.fine(Figures.median(removed)));
    report.put("add one fact, median", "ms", column, InferenceBench.fine(Figures.median(added)));
  }

  private static List<Rule> rules() {
    var files = new TreeSet<String>();
    for (var type : Ontology.shipped().classes())
      type.relations().stream()
          .filter(Relation::isInferred)
          .map(Relation::inferredBy)
          .forEach(files::add);
    var rules = new ArrayList<Rule>();
    for (var file : files) {
      var text = text(file);
      var prefix = text.lines().filter(line -> line.startsWith("@")).findFirst().orElse("");
      for (var found = RULE.matcher(text.replaceAll("(?m)^#.*$", "")); found.find(); )
        if (!OURS_ALONE.matcher(found.group()).find())
          rules.addAll(Rule.parseRules(prefix.replaceAll("\\.$", "") + "\n" + found.group()));
    }
    return rules;
  }

  private static String text(String file) {
    try (var in = KnowledgeRules.class.getResourceAsStream("/knowledge/" + file + ".rules")) {
      if (in == null) throw new IllegalStateException("no rules " + file);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
