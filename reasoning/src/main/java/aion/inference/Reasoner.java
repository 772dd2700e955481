package aion.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Given facts and all that follows from them by rules. What follows is exact after each change:
/// the same as if all facts had been given at once. One thread at a time.
public final class Reasoner {
  private final Terms terms = Words.newTerms();
  private final List<Layer> layers = new ArrayList<>();
  private final Flow flow;
  private long inferred;
  private boolean broken;

  private Reasoner(RuleSet rules) {
    for (var stratum : rules.strata(terms)) {
      var lists = layers.isEmpty() && rules.hasLists() ? new Lists() : null;
      layers.add(new Layer(terms, stratum, lists));
    }
    flow = new Flow(terms, layers);
  }

  /// A reasoner that was given no facts yet.
  public static Reasoner of(RuleSet rules) {
    return new Reasoner(rules);
  }

  /// Gives facts; those that are given already are passed over.
  ///
  /// @throws aion.problem.Problem RULE_TOO_COMPLEX when a calculation does not end; the reasoner
  ///   cannot be used any more then
  public Changes add(Collection<Triple> facts) {
    return change(() -> lowest().add(numbers(facts, true)));
  }

  /// Takes given facts away; those that were not given are passed over. A fact that still follows
  /// from others stays, as an inferred one.
  public Changes remove(Collection<Triple> facts) {
    return change(() -> lowest().remove(numbers(facts, false)));
  }

  /// Whether the fact is given or follows.
  public boolean contains(Triple fact) {
    return closure().contains(fact);
  }

  /// The facts that are given about a thing.
  public Set<Triple> given(Node subject) {
    int s = terms.find(subject);
    if (s < 0) return Set.of();
    var facts = lowest().facts;
    var found = new HashSet<Triple>();
    var chain = facts.bySubject();
    for (int fact = chain.first(s); fact >= 0; fact = chain.next[fact])
      if ((facts.state[fact] & Layer.GIVEN) != 0)
        found.add(Triple.create(subject, terms.node(facts.p[fact]), terms.node(facts.o[fact])));
    return found;
  }

  /// What is given and what follows, as a graph that can be asked but not changed, and not while
  /// the reasoner changes.
  public Graph closure() {
    return new ClosureGraph(terms, layers);
  }

  /// Why a fact holds; empty when it does not.
  public Optional<Proof> why(Triple fact) {
    int s = terms.find(fact.getSubject());
    int p = terms.find(fact.getPredicate());
    int o = terms.find(fact.getObject());
    if (s < 0 || p < 0 || o < 0 || Words.isInternal(p)) return Optional.empty();
    return new Proofs(terms, layers).find(s, p, o);
  }

  /// What is missing for a rule to conclude a fact: the furthest that the rule comes.
  ///
  /// @throws aion.problem.Problem NOT_FOUND when no rule of the name concludes such facts
  public WhyNot whyNot(String rule, Triple fact) {
    return Missing.of(terms, layers, rule, fact);
  }

  /// Facts that cannot hold together, at most so many.
  public List<Clash> clashes(int most) {
    var found = new ArrayList<Clash>();
    Set<Set<Triple>> seen = new HashSet<>();
    for (var layer : layers)
      for (var clause : layer.clauses())
        if (clause.clash && found.size() < most)
          Clashes.find(
              layer,
              clause,
              most,
              clash -> {
                if (seen.add(Set.copyOf(clash.facts()))) found.add(clash);
                return found.size() >= most;
              });
    return List.copyOf(found);
  }

  /// All facts that are given.
  public Set<Triple> given() {
    var facts = lowest().facts;
    var found = new HashSet<Triple>();
    for (int fact = 0; fact < facts.end(); fact++)
      if (facts.exists(fact) && (facts.state[fact] & Layer.GIVEN) != 0)
        found.add(
            Triple.create(
                terms.node(facts.s[fact]), terms.node(facts.p[fact]), terms.node(facts.o[fact])));
    return found;
  }

  /// How many facts are given.
  public long givenCount() {
    var facts = lowest().facts;
    long count = 0;
    for (int fact = 0; fact < facts.end(); fact++)
      if (facts.exists(fact) && (facts.state[fact] & Layer.GIVEN) != 0) count++;
    return count;
  }

  /// How many terms its facts ever had; those of removed facts are not forgotten.
  public int termCount() {
    return terms.size();
  }

  /// How many facts are inferred and not given.
  public long inferredCount() {
    return inferred;
  }

  private Changes change(Supplier<Delta> work) {
    if (broken)
      throw new IllegalStateException("a change of this reasoner failed midway; make a new one");
    broken = true;
    var changes = flow.changes(work.get());
    inferred += changes.inferred().size() - changes.retracted().size();
    broken = false;
    return changes;
  }

  private Layer lowest() {
    return layers.getFirst();
  }

  private int[] numbers(Collection<Triple> facts, boolean intern) {
    var numbers = new int[3 * facts.size()];
    int end = 0;
    for (var fact : facts) {
      int s = intern ? terms.of(fact.getSubject()) : terms.find(fact.getSubject());
      int p = intern ? terms.of(fact.getPredicate()) : terms.find(fact.getPredicate());
      int o = intern ? terms.of(fact.getObject()) : terms.find(fact.getObject());
      if (s < 0 || p < 0 || o < 0 || Words.isInternal(p)) continue;
      numbers[end++] = s;
      numbers[end++] = p;
      numbers[end++] = o;
    }
    return end == numbers.length ? numbers : java.util.Arrays.copyOf(numbers, end);
  }
}
