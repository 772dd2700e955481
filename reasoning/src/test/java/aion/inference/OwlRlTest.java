package aion.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One line of `owl-rl-cases.txt` for each rule of the W3C, and more where a rule has several
/// sides.
class OwlRlTest {
  private static final Set<String> UNCONDITIONAL = Set.of("prp-ap", "cls-thing", "cls-nothing1");

  record Case(String rule, String given, String concludes, String lacking) {
    @Override
    public String toString() {
      return rule + ": " + concludes;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_rule_of_the_W3C_concludes_what_it_must_and_only_that(Case of) {
    var alone = Reasoner.of(RuleSet.of(Profile.OWL_RL).only(of.rule));
    alone.add(Turtle.of(of.given));
    var lacking = Reasoner.of(RuleSet.of(Profile.OWL_RL));
    lacking.add(Turtle.of(of.lacking));

    if (of.concludes.equals("false")) {
      assertThat(alone.clashes(5)).extracting(Clash::rule).containsOnly(of.rule);
      assertThat(lacking.clashes(5)).isEmpty();
    } else {
      var conclusion = Turtle.of(of.concludes).getFirst();
      assertThat(alone.why(conclusion).orElseThrow())
          .isInstanceOfSatisfying(
              Proof.Inferred.class, proof -> assertThat(proof.rule()).isEqualTo(of.rule));
      assertThat(lacking.contains(conclusion)).isEqualTo(UNCONDITIONAL.contains(of.rule));
    }
  }

  static List<Case> cases() throws IOException {
    try (var in = OwlRlTest.class.getResourceAsStream("owl-rl-cases.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|"))
          .map(part -> new Case(part[0].strip(), part[1].strip(), part[2].strip(), part[3].strip()))
          .toList();
    }
  }
}
