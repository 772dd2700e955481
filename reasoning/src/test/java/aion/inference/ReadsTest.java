package aion.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadsTest {
  private static final String OPEN =
      """
      [open: (?line :status 'open'), (?line :item ?item), noValue(?line :retired) -> (?item :awaited ?line)]
      [far: (?item :awaited ?line), (?item :heavy ?any) -> (?item :watched :yes)]
      """;

  @Test
  void keeps_what_a_rule_asks_together_and_drops_it_when_one_part_is_not_there() {
    var reads = Turtle.rules(OPEN).reads();

    assertThat(keep(reads, ":l :status 'open' ; :item :i ; :name 'L' ; :retired 1 ."))
        .isEqualTo(Set.copyOf(Turtle.of(":l :status 'open' ; :item :i ; :retired 1 .")));
    assertThat(keep(reads, ":l :status 'done' ; :item :i .")).isEmpty();
    assertThat(keep(reads, ":l :status 'open' .")).isEmpty();
  }

  @Test
  void what_another_rule_may_conclude_is_not_asked_of_the_facts() {
    assertThat(keep(Turtle.rules(OPEN).reads(), ":i :heavy 5 ; :light 1 .")).hasSize(1);
  }

  @Test
  void a_profile_reads_everything() {
    var everything = ":l :status 'done' ; :name 'L' .";

    assertThat(keep(RuleSet.of(Profile.OWL_RL).reads(), everything)).hasSize(2);
  }

  private static Set<org.apache.jena.graph.Triple> keep(Reads reads, String facts) {
    return reads.keep(Set.copyOf(Turtle.of(facts)));
  }
}
