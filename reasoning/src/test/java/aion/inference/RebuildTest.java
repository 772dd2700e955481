package aion.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/// More rounds with `-Dinference.rounds=N`.
class RebuildTest {
  private static final int ROUNDS = Integer.getInteger("inference.rounds", 15);
  private static final int CHANGES = 60;

  @Test
  void random_changes_leave_what_a_rebuild_gives_under_recursive_rules() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      var world = new RandomWorld(seed);
      changes(seed, world, Turtle.rules(world.positiveRules(4)), world::fact);
    }
  }

  @Test
  void random_changes_leave_what_a_rebuild_gives_under_noValue_and_count() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      var world = new RandomWorld(seed);
      changes(seed, world, Turtle.rules(world.layeredRules()), world::fact);
    }
  }

  @Test
  void random_changes_leave_what_a_rebuild_gives_under_OWL_and_rules_on_top() {
    var rules =
        RuleSet.of(Profile.OWL_RL)
            .and(
                Turtle.rules(
                    """
                    [alone: (?x rdf:type :C0), noValue(?x :p0 ?y) -> (?x :is :alone)]
                    [many: (?x rdf:type :C1), count(?n, ?x :p1 ?y) -> (?x :has ?n)]
                    [next: (?x :is :alone), (?y :p2 ?x) -> (?y :p1 ?x)]
                    """));
    for (int seed = 0; seed < ROUNDS; seed++) {
      var world = new RandomWorld(seed);
      changes(seed, world, rules, world::owlFact);
    }
  }

  private static void changes(int seed, RandomWorld world, RuleSet rules, Supplier<Triple> facts) {
    var given = new HashSet<Triple>();
    var inferred = new HashSet<Triple>();
    var reasoner = Reasoner.of(rules);
    for (int i = 0; i < CHANGES; i++) {
      boolean removes = !given.isEmpty() && world.below(5) < 2;
      List<Triple> change =
          removes
              ? List.of(world.oneOf(List.copyOf(given)), facts.get())
              : List.of(facts.get(), facts.get());

      var changes = removes ? reasoner.remove(change) : reasoner.add(change);

      if (removes) given.removeAll(Set.copyOf(change));
      else given.addAll(change);
      assertThat(inferred).as("seed %d, change %d", seed, i).containsAll(changes.retracted());
      inferred.removeAll(changes.retracted());
      assertThat(changes.inferred())
          .as("seed %d, change %d", seed, i)
          .noneMatch(inferred::contains);
      inferred.addAll(changes.inferred());
      var rebuilt = Reasoner.of(rules);
      rebuilt.add(given);
      assertThat(Turtle.all(reasoner))
          .as("seed %d, change %d, %s %s", seed, i, removes ? "removed" : "added", change)
          .isEqualTo(Turtle.all(rebuilt));
      var expected = Turtle.all(reasoner);
      expected.removeAll(given);
      assertThat(inferred).as("seed %d, change %d", seed, i).isEqualTo(expected);
      assertThat(reasoner.inferredCount()).isEqualTo(expected.size());
      proveOne(world, reasoner, given);
    }
  }

  private static void proveOne(RandomWorld world, Reasoner reasoner, Set<Triple> given) {
    var all = List.copyOf(Turtle.all(reasoner));
    if (!all.isEmpty())
      assertThat(leaves(reasoner.why(world.oneOf(all)).orElseThrow())).isSubsetOf(given);
  }

  private static Set<Triple> leaves(Proof proof) {
    return switch (proof) {
      case Proof.Given given -> Set.of(given.fact());
      case Proof.Inferred inferred -> {
        var leaves = new HashSet<Triple>();
        inferred.premises().forEach(premise -> leaves.addAll(leaves(premise)));
        yield leaves;
      }
    };
  }
}
