package aion.web.bench;

import aion.knowledge.Knowledge;
import aion.knowledge.KnowledgeRules;
import aion.knowledge.Today;
import aion.projection.Node;
import aion.semantic.Iris;
import aion.vocabulary.Ontology;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/// The sample company so many times over, with the product's rules, and single facts of it that go
/// and come back at random.
final class CompanyChanges {
  private static final Ontology ONTOLOGY = Ontology.shipped();
  private static final Iris IRIS = new Iris();
  private static final KnowledgeRules RULES = KnowledgeRules.of(ONTOLOGY);

  /// What the shares of exposures read beside what the rules read.
  private static final Map<String, Set<String>> WEIGHED =
      Map.of(
          "Item", Set.of("unitCost"),
          "BillOfMaterials", Set.of("yield"),
          "BillOfMaterialsLine", Set.of("quantity", "scrapShare"),
          "Exposure", Set.of("share"));

  private final SampleMembers company;
  private final int times;
  private final LocalDate day;
  private final Random dice = new Random(20261123);
  private final Map<String, Lacking> lacking = new TreeMap<>();
  private Knowledge knowledge;

  /// A member that misses one fact.
  private record Lacking(Node whole, Node node, boolean unmeasured) {}

  final List<Long> removed = new ArrayList<>();
  final List<Long> added = new ArrayList<>();

  CompanyChanges(SampleMembers company, int times, LocalDate day) {
    this.company = company;
    this.times = times;
    this.day = day;
    this.knowledge = build();
  }

  Knowledge knowledge() {
    return knowledge;
  }

  /// Takes a fact that a rule reads away, or brings one back that was taken.
  void change() {
    int at = dice.nextInt(company.size());
    int number = dice.nextInt(times);
    if (number > 0 && company.isShared(at)) {
      change(); // what all companies share is there once, and so drawn as seldom as any member
      return;
    }
    var node = company.node(at, number);
    var lacks = lacking.get(node.ref());
    if (lacks != null) {
      bringBack(lacks, company.figures(at, number));
      return;
    }
    var facts = new ArrayList<>(knowledge.uses(node));
    facts.removeIf(fact -> fact.getPredicate().equals(RDF.Nodes.type));
    facts.sort(java.util.Comparator.comparing(Triple::toString));
    var weighed =
        node.properties().keySet().stream()
            .filter(name -> WEIGHED.getOrDefault(classOf(node), Set.of()).contains(name))
            .sorted()
            .toList();
    int choices = facts.size() + weighed.size();
    if (choices == 0) {
      change();
      return;
    }
    int choice = dice.nextInt(choices);
    take(
        choice < facts.size()
            ? without(node, facts.get(choice))
            : new Lacking(node, withoutProperty(node, weighed.get(choice - facts.size())), false));
  }

  private void take(Lacking without) {
    lacking.put(without.node.ref(), without);
    var figures =
        without.unmeasured
            ? Map.of(without.node.ref(), Set.<Triple>of())
            : Map.<String, Set<Triple>>of();
    removed.add(Figures.time(() -> knowledge.take(List.of(without.node), figures)).toNanos());
  }

  private static String classOf(Node node) {
    return node.ref().substring(0, node.ref().indexOf('/'));
  }

  private void bringBack(Lacking lacks, Set<Triple> measured) {
    var ref = lacks.node.ref();
    lacking.remove(ref);
    var figures = lacks.unmeasured ? Map.of(ref, measured) : Map.<String, Set<Triple>>of();
    added.add(Figures.time(() -> knowledge.take(List.of(lacks.whole), figures)).toNanos());
  }

  private static Lacking without(Node node, Triple fact) {
    var name = fact.getPredicate().getLocalName();
    if (name.equals("dailyDemand")) return new Lacking(node, node, true);
    if (node.properties().containsKey(name))
      return new Lacking(node, withoutProperty(node, name), false);
    var target = IRIS.findRef(fact.getObject()).orElseThrow();
    var links = node.links().stream().filter(link -> !link.target().equals(target)).toList();
    return new Lacking(node, new Node(node.ref(), node.labels(), node.properties(), links), false);
  }

  private static Node withoutProperty(Node node, String name) {
    var properties = new HashMap<>(node.properties());
    properties.remove(name);
    return new Node(node.ref(), node.labels(), properties, node.links());
  }

  /// Whether a company that is told anew as it is now gives the same conclusions and shares.
  boolean isLikeRebuilt() {
    var rebuilt = build();
    return rebuilt.conclusions().equals(knowledge.conclusions())
        && rebuilt.shares().equals(knowledge.shares());
  }

  /// The nanoseconds that the rules need to see that another day has begun.
  long nextDay() {
    var next = Today.of(day.plusDays(1), ZoneOffset.UTC);
    return Figures.time(() -> knowledge.dayIs(next)).toNanos();
  }

  private Knowledge build() {
    var built = new Knowledge(ONTOLOGY, IRIS, RULES, Today.of(day, ZoneOffset.UTC));
    for (int number = 0; number < times; number++) {
      var figures = new HashMap<String, Set<Triple>>();
      var nodes = new ArrayList<Node>();
      for (int at = 0; at < company.size(); at++) {
        if (number > 0 && company.isShared(at)) continue;
        var node = company.node(at, number);
        var lacks = lacking.get(node.ref());
        nodes.add(lacks == null ? node : lacks.node);
        if (lacks == null || !lacks.unmeasured)
          figures.put(node.ref(), company.figures(at, number));
      }
      built.take(nodes, figures);
    }
    return built;
  }
}
