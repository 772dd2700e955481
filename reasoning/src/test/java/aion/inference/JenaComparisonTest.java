package aion.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/// Jena's forward engine as the oracle, with the same rules on the same facts.
class JenaComparisonTest {
  private static final int ROUNDS = Integer.getInteger("inference.rounds", 15);

  @Test
  void concludes_what_Jena_concludes_by_random_rules() {
    for (int seed = 100; seed < 100 + 2 * ROUNDS; seed++) {
      var world = new RandomWorld(seed);
      var rules = world.positiveRules(5);
      var facts = world.facts(12);

      var ours = Reasoner.of(Turtle.rules(rules));
      ours.add(facts);

      assertThat(Turtle.all(ours))
          .as("seed %d, %s %s", seed, rules, facts)
          .isEqualTo(jena("@prefix : <http://example.org/>\n" + rules, facts));
    }
  }

  @Test
  void concludes_what_Jena_concludes_by_the_rules_of_RDF_Schema() throws IOException {
    String rules;
    try (var in = RuleSet.class.getResourceAsStream("/rules/rdfs.rules")) {
      rules = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (int seed = 0; seed < ROUNDS; seed++) {
      var world = new RandomWorld(seed);
      var facts = new ArrayList<Triple>();
      for (int i = 0; i < 25; i++) {
        var fact = world.owlFact();
        if (!fact.getPredicate().getURI().startsWith("http://www.w3.org/2002/07/owl#"))
          facts.add(fact);
      }
      facts.add(Triple.create(RandomWorld.thing("C0"), RDF.type.asNode(), RDFS.Class.asNode()));

      var ours = Reasoner.of(RuleSet.of(Profile.RDFS));
      ours.add(facts);

      assertThat(Turtle.all(ours)).as("seed %d", seed).isEqualTo(jena(rules, facts));
    }
  }

  private static Set<Triple> jena(String rules, List<Triple> facts) {
    var graph = GraphFactory.createDefaultGraph();
    facts.forEach(graph::add);
    var reasoner = new GenericRuleReasoner(Rule.parseRules(rules));
    reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
    return new HashSet<>(reasoner.bind(graph).find().toList());
  }
}
