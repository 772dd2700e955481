package aion.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  @Test
  void names_the_rule_and_line_of_what_does_not_parse() {
    refuses("[good: (?a :p ?b) -> (?b :p ?a)]\n[bad: (?a :p ?b -> (?b :q ?a)]", "line 7");
  }

  @Test
  void refuses_a_rule_whose_head_uses_what_no_triple_binds() {
    refuses("[open: (?a :p ?b) -> (?a :q ?c)]", "'open' (test.rules, line 6) is unsafe", "?c");
    refuses("[absent: (?a :p ?b), noValue(?a :q ?c) -> (?a :r ?c)]", "unsafe", "?c");
  }

  @Test
  void refuses_a_built_in_that_is_not_known() {
    refuses("[shout: (?a :p ?b), shout(?b) -> (?a :q ?b)]", "built-in 'shout'");
    refuses("[few: (?a :p ?b), lessThan(?b) -> (?a :q ?b)]", "lessThan 1 arguments; it takes 2");
  }

  @Test
  void refuses_to_include_files() {
    refuses("@include <http://example.org/rules>", "only @prefix");
  }

  @Test
  void names_the_rules_of_a_cycle_through_noValue_or_count() {
    var problem =
        problem(
            """
            [idle: (?a :type :Machine), noValue(?a :is :busy) -> (?a :is :idle)]
            [busy: (?a :is :idle), (?a :next ?b) -> (?b :mark :x)]
            [mark: (?a :mark :x) -> (?a :is :busy)]
            """);

    assertThat(problem.code()).isEqualTo(ProblemCode.RULE_CYCLE);
    assertThat(problem.what()).contains("idle → busy → mark → idle");
  }

  @Test
  void layers_negation_that_is_no_cycle() {
    var rules =
        Turtle.rules(
            """
            [a: (?x :p ?y), noValue(?x :q ?y) -> (?x :r ?y)]
            [b: (?x :s ?y), noValue(?x :r ?y) -> (?x :t ?y)]
            """);

    assertThat(Turtle.inferred(rules, ":a :p 1 . :a :s 1 . :b :p 2 ; :q 2 ; :s 2 ."))
        .containsExactlyInAnyOrderElementsOf(Turtle.of(":a :r 1 . :b :t 2 ."));
  }

  private static void refuses(String rules, String... says) {
    var problem = problem(rules);
    assertThat(problem.code()).isEqualTo(ProblemCode.RULE_INVALID);
    assertThat(problem.what()).contains(says);
  }

  private static Problem problem(String rules) {
    return catchThrowableOfType(Problem.class, () -> Turtle.rules(rules));
  }
}
