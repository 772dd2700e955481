package aion.knowledge;

import aion.inference.Changes;
import aion.inference.Proof;
import aion.inference.Reads;
import aion.inference.Reasoner;
import aion.inference.WhyNot;
import aion.projection.Batch;
import aion.projection.Node;
import aion.semantic.Iris;
import aion.semantic.NamedGraph;
import aion.semantic.RdfNode;
import aion.vocabulary.Ontology;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// The facts of the graph that rules can use, and what follows from them. It takes batches of the
/// feed; prices are not among its facts, so nothing that it proves tells one.
public final class Knowledge {
  /// Of observations only those of so many days are facts; no alert lasts longer.
  static final int OBSERVED_DAYS = 31;

  private static final int FEW_TERMS = 1_000_000;

  private final RdfNode rdf;
  private final Iris iris;
  private final Reads reads;
  private final Reasoner reasoner;
  private final Set<org.apache.jena.graph.Node> written;
  private final Shares shares = new Shares();
  private final Map<String, Set<Triple>> measured = new HashMap<>();
  private final Map<String, Instant> observed = new HashMap<>();
  private Today today;

  public Knowledge(Ontology ontology, Iris iris, KnowledgeRules rules, Today today) {
    this.rdf = new RdfNode(ontology, iris);
    this.iris = iris;
    this.reads = rules.rules().reads();
    this.reasoner = Reasoner.of(rules.rules());
    this.written = rules.predicates();
    this.today = today;
    shares.dayIs(today.day());
    reasoner.add(factsOf(today));
  }

  /// Puts nodes in place of what was known of them.
  public synchronized Learned take(Batch batch) {
    return take(batch.nodes(), batch.gone());
  }

  /// Puts nodes and what is measured of them in place of what was known of them.
  ///
  /// @param figures facts by the reference of the node that they are about
  public synchronized Learned take(Collection<Node> nodes, Map<String, Set<Triple>> figures) {
    figures.forEach((ref, facts) -> {
      if (facts.isEmpty()) measured.remove(ref);
      else measured.put(ref, Set.copyOf(facts));
    });
    return take(nodes, List.of());
  }

  /// Lets another day begin.
  public synchronized Learned dayIs(Today next) {
    if (next.equals(today)) return Learned.NOTHING;
    var went = new ArrayList<>(factsOf(today));
    today = next;
    shares.dayIs(next.day());
    observed
        .entrySet()
        .removeIf(seen -> {
          if (isRecent(seen.getValue())) return false;
          went.addAll(reasoner.given(iris.of(seen.getKey())));
          return true;
        });
    return learn(factsOf(next), went);
  }

  /// Whether it remembers many more values than it knows facts: each stock that a position ever had
  /// stays in the dictionary.
  synchronized boolean isWorn() {
    return reasoner.termCount() > Math.max(FEW_TERMS, 4 * reasoner.givenCount());
  }

  Today today() {
    return today;
  }

  /// What was measured of a node last.
  synchronized Set<Triple> measuredOf(String ref) {
    return measured.getOrDefault(ref, Set.of());
  }

  private Learned take(Collection<Node> nodes, Collection<String> gone) {
    var came = new ArrayList<Triple>();
    var went = new ArrayList<Triple>();
    for (var node : nodes) {
      shares.put(node);
      replace(node.ref(), factsOf(node), came, went);
    }
    for (var ref : gone) {
      shares.remove(ref);
      measured.remove(ref);
      observed.remove(ref);
      replace(ref, Set.of(), came, went);
    }
    return learn(came, went);
  }

  private Learned learn(Collection<Triple> came, Collection<Triple> went) {
    var removed = reasoner.remove(went);
    var added = reasoner.add(came);
    var others =
        shares.settle().stream()
            .map(pair -> new ExposureShare(pair.item(), pair.signal(), shares.of(pair)))
            .toList();
    return new Learned(together(removed, added), others);
  }

  private void replace(String ref, Set<Triple> facts, List<Triple> came, List<Triple> went) {
    var before = reasoner.given(iris.of(ref));
    for (var fact : facts) if (!before.contains(fact)) came.add(fact);
    for (var fact : before) if (!facts.contains(fact)) went.add(fact);
  }

  private Set<Triple> factsOf(Node node) {
    if (node.properties().get("validTime") instanceof ZonedDateTime time
        && node.labels().contains("Observation")) {
      if (!isRecent(time.toInstant())) return Set.of();
      observed.put(node.ref(), time.toInstant());
    }
    var facts = new HashSet<>(measured.getOrDefault(node.ref(), Set.of()));
    for (var quad : rdf.quads(node))
      if (quad.getGraph().equals(iris.of(NamedGraph.FACTS))
          || quad.getGraph().equals(iris.of(NamedGraph.SIGNALS))) facts.add(quad.asTriple());
    return reads.keep(facts);
  }

  private boolean isRecent(Instant time) {
    return !time.isBefore(today.began().minus(Duration.ofDays(OBSERVED_DAYS)));
  }

  private static List<Triple> factsOf(Today today) {
    var subject = Measurements.term("Today");
    var began = NodeFactory.createLiteralDT(today.began().toString(), XSDDatatype.XSDdateTime);
    var day = NodeFactory.createLiteralDT(today.day().toString(), XSDDatatype.XSDdate);
    return List.of(
        Triple.create(subject, Measurements.term("beganAt"), began),
        Triple.create(subject, Measurements.term("day"), day));
  }

  private static Changes together(Changes first, Changes second) {
    var inferred = new HashSet<>(first.inferred());
    inferred.removeAll(second.retracted());
    var retracted = new HashSet<>(first.retracted());
    retracted.removeAll(second.inferred());
    for (var fact : second.inferred()) if (!first.retracted().contains(fact)) inferred.add(fact);
    for (var fact : second.retracted()) if (!first.inferred().contains(fact)) retracted.add(fact);
    return new Changes(Set.copyOf(inferred), Set.copyOf(retracted));
  }

  /// All relations that follow and are written back.
  public synchronized Set<Triple> conclusions() {
    var any = org.apache.jena.graph.Node.ANY;
    var found = new HashSet<Triple>();
    for (var predicate : written)
      reasoner.closure().stream(any, predicate, any).forEach(found::add);
    return found;
  }

  /// All shares of exposures, in the order of their references.
  public synchronized List<ExposureShare> shares() {
    var found = new ArrayList<ExposureShare>();
    var order =
        new TreeSet<>(
            java.util.Comparator.comparing(Shares.Exposed::item)
                .thenComparing(Shares.Exposed::signal));
    order.addAll(shares.all().keySet());
    for (var pair : order)
      found.add(new ExposureShare(pair.item(), pair.signal(), shares.of(pair)));
    return found;
  }

  /// Whether a fact is given or follows.
  synchronized boolean holds(Triple fact) {
    return reasoner.contains(fact);
  }

  synchronized ExposureShare shareOf(String item, String signal) {
    return new ExposureShare(item, signal, shares.of(new Shares.Exposed(item, signal)));
  }

  /// The facts of a node that rules can use, with what was measured of it last.
  public synchronized Set<Triple> uses(Node node) {
    return factsOf(node);
  }

  /// All facts that are given.
  public synchronized Set<Triple> facts() {
    return reasoner.given();
  }

  /// How many facts are given, and how many are inferred from them.
  public synchronized Size size() {
    long inferred = reasoner.inferredCount();
    return new Size(reasoner.givenCount(), inferred);
  }

  /// @param given facts that rules can use
  /// @param inferred facts that follow, those that only help other rules included
  public record Size(long given, long inferred) {}

  /// Why a fact holds; empty when it does not.
  public synchronized Optional<Proof> why(Triple fact) {
    return reasoner.why(fact);
  }

  /// What is missing for a rule to conclude a fact.
  ///
  /// @throws aion.problem.Problem NOT_FOUND when no rule of the name concludes such facts
  public synchronized WhyNot whyNot(String rule, Triple fact) {
    return reasoner.whyNot(rule, fact);
  }
}
