package aion.web.bench;

import aion.inference.Reasoner;
import aion.knowledge.KnowledgeRules;
import aion.vocabulary.Ontology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The closure of many sample companies under the rules of the product, and single facts that come
/// and go; at the end a rebuild must give the same.
final class CompanyClosure {
  private static final int ROUNDS = 5;
  private static final int WARMING = 500;

  private final SampleMembers company;
  private final int times;
  private final int changes;
  private final BenchOptions options;
  private final Report report;
  private final String column;

  CompanyClosure(
      SampleMembers company, int times, int changes, BenchOptions options, Report report) {
    this.company = company;
    this.times = times;
    this.changes = changes;
    this.options = options;
    this.report = report;
    this.column = "sample company %,d×".formatted(times);
  }

  /// @return whether the rebuild gave the same
  boolean measure() {
    options.say(column + " ...");
    var world = new CompanyChanges(company, times, LocalDate.now());
    var given = List.copyOf(world.knowledge().facts());
    closure(given);
    for (int i = 0; i < WARMING; i++) world.change();
    world.removed.clear();
    world.added.clear();
    for (int i = 0; i < changes; i++) world.change();
    put("remove one fact", world.removed);
    put("add one fact", world.added);
    boolean same = world.isLikeRebuilt();
    report.put("a rebuild gives the same", "", column, same ? "yes" : "no");
    report.put("the next day", "ms", column, InferenceBench.fine(world.nextDay()));
    jena(given);
    report.note(
        "Sample company: %,d random changes (seed 20261123), each a fact that the rules or the shares read, taken from a member or brought back; the times are those of the whole way from the changed member to the changed conclusions, without writing them to the graph."
            .formatted(changes));
    return same;
  }

  private void closure(List<org.apache.jena.graph.Triple> given) {
    var rules = KnowledgeRules.of(Ontology.shipped()).rules();
    var rounds = new ArrayList<Effort>();
    long inferred = 0;
    for (int i = 0; i < ROUNDS + 2; i++) {
      var reasoner = Reasoner.of(rules);
      var effort = Effort.of(() -> reasoner.add(given));
      if (i >= 2) rounds.add(effort);
      inferred = reasoner.inferredCount();
    }
    Effort.put(rounds, given.size(), inferred, column, report);
  }

  private void put(String measure, List<Long> times) {
    report.put(measure + ", median", "ms", column, InferenceBench.fine(Figures.median(times)));
    report.put(measure + ", p99", "ms", column, InferenceBench.fine(InferenceBench.p99(times)));
  }

  private void jena(List<org.apache.jena.graph.Triple> given) {
    options.say(column + ", Jena's RETE ...");
    JenaCompany.measure(given, "Jena RETE, company %,d×".formatted(times), report);
  }
}
