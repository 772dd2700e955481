package aion.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void shows_at_most_80_characters_of_a_value() {
    assertThat(Problem.echo("x".repeat(1_000))).isEqualTo("x".repeat(80) + "…");
    assertThat(Problem.echo("x".repeat(80))).isEqualTo("x".repeat(80));
  }

  @Test
  void shows_control_characters_as_escapes() {
    assertThat(Problem.echo("a\u0000b\nc")).isEqualTo("a\\u0000b\\u000ac");
  }

  @Test
  void tells_what_happened_and_what_to_do() {
    var problem = new Problem(ProblemCode.ITEM_UNKNOWN, "There is no item 'X'.", "Add it first.");

    assertThat(problem.code()).isEqualTo(ProblemCode.ITEM_UNKNOWN);
    assertThat(problem.what()).isEqualTo("There is no item 'X'.");
    assertThat(problem.remedy()).isEqualTo("Add it first.");
  }
}
