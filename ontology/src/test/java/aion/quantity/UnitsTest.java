package aion.quantity;

import static aion.problem.ProblemCode.UNIT_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitsTest {
  private static final Units UNITS = Units.shipped();

  @Test
  void finds_a_unit_by_its_code_and_by_its_symbol() {
    var piece = UNITS.get("H87");

    assertThat(piece)
        .isEqualTo(new Unit("H87", "piece", "pcs", "Count", BigInteger.ONE, BigInteger.ONE, 0));
    assertThat(UNITS.get("pcs")).isEqualTo(piece);
    assertThat(UNITS.find("kgs")).isEmpty();
  }

  @Test
  void knows_no_pack_as_a_unit_because_packs_have_no_fixed_size() {
    assertThat(UNITS.all()).extracting(Unit::code).doesNotContain("BX", "PK", "CT").hasSize(36);
  }

  @Test
  void suggests_the_nearest_unit_for_an_unknown_one() {
    var problem = catchThrowableOfType(Problem.class, () -> UNITS.get("kgg"));

    assertThat(problem.code()).isEqualTo(UNIT_UNKNOWN);
    assertThat(problem.what()).isEqualTo("There is no unit 'kgg'.");
    assertThat(problem.remedy()).isEqualTo("Did you mean kg (KGM)?");
  }

  @Test
  void asks_for_a_unit_when_none_is_given() {
    var problem = catchThrowableOfType(Problem.class, () -> UNITS.get(""));

    assertThat(problem.code()).isEqualTo(UNIT_UNKNOWN);
    assertThat(problem.what()).isEqualTo("The unit is empty.");
  }

  @Test
  void gives_every_measured_kind_a_reference_unit() {
    var kinds = UNITS.all().stream().map(Unit::quantityKind).distinct();

    assertThat(kinds.filter(kind -> !kind.equals("Ratio")))
        .allMatch(kind ->
            UNITS.all().stream()
                .anyMatch(
                    u -> u.quantityKind().equals(kind) && u.numerator().equals(u.denominator())));
  }

  @Test
  void refuses_two_units_with_one_symbol() {
    var gram = UNITS.get("g");
    var gross = new Unit("GRO", "gross", "g", "Count", BigInteger.TWO, BigInteger.ONE, 0);

    assertThatThrownBy(() -> new Units(List.of(gram, gross)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Units GRM and GRO share 'g'.");
  }
}
