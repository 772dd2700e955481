package aion.quantity;

import static aion.problem.ProblemCode.UNIT_MISMATCH;
import static aion.problem.ProblemCode.UNIT_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitsTest {
  private static final Units UNITS = Units.shipped();

  @Test
  void finds_a_unit_by_its_code_and_by_its_symbol() {
    var piece = UNITS.get("H87");

    assertThat(piece)
        .isEqualTo(
            new Unit(
                "H87",
                "piece",
                "pcs",
                "Count",
                BigInteger.ONE,
                BigInteger.ONE,
                0,
                Unit.Status.CURRENT));
    assertThat(UNITS.get("pcs")).isEqualTo(piece);
    assertThat(UNITS.find("kgs")).isEmpty();
  }

  @Test
  void converts_no_pack_because_packs_have_no_fixed_size() {
    var box = new Quantity(BigDecimal.ONE, UNITS.get("BX"));

    var problem = catchThrowableOfType(Problem.class, () -> box.in(UNITS.get("CT")));

    assertThat(problem.code()).isEqualTo(UNIT_MISMATCH);
    assertThat(problem.what())
        .isEqualTo("1 box cannot be stated in ctn: box is no multiple of another unit.");
  }

  @Test
  void keeps_unlike_kinds_apart_even_where_their_dimensions_are_equal() {
    for (var pair :
        List.of(
            List.of("JOU", "NU"),
            List.of("BQL", "HTZ"),
            List.of("WTT", "D46"),
            List.of("A95", "D13")))
      assertThat(UNITS.get(pair.get(0)).isLike(UNITS.get(pair.get(1)))).as("%s", pair).isFalse();
  }

  @Test
  void converts_no_temperature_with_a_zero_of_its_own() {
    for (var code : List.of("CEL", "FAH")) assertThat(UNITS.get(code).isItsOwnKind()).isTrue();
    assertThat(UNITS.get("A48").isLike(UNITS.get("KEL"))).isTrue();
  }

  @Test
  void asks_for_the_code_when_a_symbol_means_several_units() {
    var problem = catchThrowableOfType(Problem.class, () -> UNITS.get("mil"));

    assertThat(problem.code()).isEqualTo(UNIT_UNKNOWN);
    assertThat(problem.what()).isEqualTo("The symbol 'mil' means more than one unit.");
    assertThat(problem.remedy()).isEqualTo("Use the code: 77 for milli-inch, M43 for mil.");
  }

  @Test
  void takes_a_code_before_a_symbol_and_a_current_unit_before_a_deleted_one() {
    assertThat(UNITS.get("PS").name()).isEqualTo("pound-force per square inch");
    assertThat(UNITS.get("km").code()).isEqualTo("KMT");
    assertThat(UNITS.get("KTM").status()).isEqualTo(Unit.Status.DELETED);
  }

  @Test
  void lets_no_code_of_another_unit_hide_behind_a_usual_one() {
    var usual = UNITS.usual().stream().flatMap(u -> Stream.of(u.code(), u.symbol())).toList();

    assertThat(UNITS.all())
        .filteredOn(unit -> !UNITS.usual().contains(unit))
        .extracting(Unit::code)
        .doesNotContainAnyElementsOf(usual)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(2_000);
  }

  @Test
  void suggests_usual_units_only() {
    var problem = catchThrowableOfType(Problem.class, () -> UNITS.get("kilo"));

    assertThat(problem.code()).isEqualTo(UNIT_UNKNOWN);
    assertThat(problem.what()).isEqualTo("There is no unit 'kilo'.");
    assertThat(problem.remedy()).isEqualTo("Did you mean kg (KGM)?");
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
  void gives_every_usual_kind_a_reference_unit() {
    var kinds = UNITS.all().stream().map(Unit::quantityKind).distinct();

    assertThat(kinds.filter(k -> Set.of("Count", "Mass", "Length", "Volume", "Energy").contains(k)))
        .allMatch(kind ->
            UNITS.all().stream()
                .anyMatch(
                    u -> u.quantityKind().equals(kind) && u.numerator().equals(u.denominator())));
  }

  @Test
  void refuses_two_units_with_one_symbol() {
    var gram = UNITS.get("g");
    var gross =
        new Unit(
            "GRO", "gross", "g", "Count", BigInteger.TWO, BigInteger.ONE, 0, Unit.Status.CURRENT);

    assertThatThrownBy(() -> new Units(List.of(gram, gross)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Units GRM and GRO share 'g'.");
  }
}
