package aion.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DocumentScanTest {
  @Test
  void an_ordinary_document_passes() {
    assertThatCode(() ->
            DocumentScan.check(
                """
                # a comment with "quotes" and {
                query Q($a: Int = -12, $b: Float = 1.5e-3) @x {
                  item(sku: "a\\"{{{{\\\\", note: \"\"\"block "with" \\\"\"\" quotes {\"\"\") { ...F }
                }
                """))
        .doesNotThrowAnyException();
  }

  @Test
  void each_limit_has_its_code() {
    assertThat(codeOf("{a(b: \"" + "q".repeat(70_000) + "\")}"))
        .isEqualTo(ProblemCode.GQL_TOO_LARGE);
    assertThat(codeOf("{a(b: " + "1".repeat(41) + ")}")).isEqualTo(ProblemCode.NUMBER_TOO_LONG);
    assertThat(codeOf("{a(b: 1." + "0".repeat(50) + "e5)}")).isEqualTo(ProblemCode.NUMBER_TOO_LONG);
    assertThat(codeOf("{" + "a ".repeat(5_001) + "}")).isEqualTo(ProblemCode.GQL_TOO_MANY_TOKENS);
    assertThat(codeOf("{a " + ",".repeat(20_001) + "}")).isEqualTo(ProblemCode.GQL_TOO_MANY_TOKENS);
    assertThat(codeOf("{a " + "@x".repeat(51) + "}"))
        .isEqualTo(ProblemCode.GQL_TOO_MANY_DIRECTIVES);
    assertThat(codeOf("{a(b: " + "[".repeat(100) + "]".repeat(100) + ")}"))
        .isEqualTo(ProblemCode.GQL_TOO_DEEP);
  }

  @Test
  void a_literal_of_a_million_digits_is_cheap() {
    var document = "{a(b: " + "9".repeat(1_000_000) + ")}";

    Assertions.assertTimeout(Duration.ofMillis(200), () -> codeOf(document));
  }

  @Test
  void text_that_breaks_off_is_left_to_the_parser() {
    for (var document :
        new String[] {"", "\"", "\"\"\"", "{a(b: \"\\", "{a(b: \"\"\"\\\"\"\"", "#", "-"})
      assertThatCode(() -> DocumentScan.check(document)).doesNotThrowAnyException();
  }

  private static ProblemCode codeOf(String document) {
    var problem = catchThrowableOfType(Problem.class, () -> DocumentScan.check(document));
    return problem.code();
  }
}
