package aion.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import aion.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What must hold for every pair of units that convert.
class ConversionTest {
  private static final List<Unit> UNITS = Units.shipped().all();

  @Test
  void there_and_back_is_exact_for_every_pair_of_units() {
    var kinds = UNITS.stream().collect(Collectors.groupingBy(Unit::quantityKind));
    var random = new Random(26);
    int pairs = 0;
    for (var kind : kinds.values())
      for (var from : kind)
        for (var to : kind) {
          var amount = Ratio.of(BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 6));
          assertThat(amount.times(from.per(to)).times(to.per(from))).isEqualTo(amount);
          pairs++;
        }
    assertThat(pairs).isGreaterThan(20_000);
  }

  @Test
  void a_converted_quantity_is_the_same_quantity_or_is_refused() {
    var kinds = UNITS.stream().collect(Collectors.groupingBy(Unit::quantityKind));
    var random = new Random(20);
    int converted = 0;
    for (var kind : kinds.values())
      for (var from : kind)
        for (var to : kind) {
          var amount = BigDecimal.valueOf(random.nextLong(1_000_000), random.nextInt(7));
          var quantity = new Quantity(amount, from);
          try {
            var other = quantity.in(to);
            assertThat(other.in(from)).isEqualTo(quantity);
            converted++;
          } catch (Problem refused) {
            assertThat(refused.what()).isNotBlank();
          }
        }
    assertThat(converted).isGreaterThan(5_000);
  }

  @Test
  void converting_by_a_third_unit_gives_the_same() {
    var kinds = UNITS.stream().collect(Collectors.groupingBy(Unit::quantityKind));
    var random = new Random(3);
    for (var kind : kinds.values())
      for (var from : kind) {
        var by = kind.get(random.nextInt(kind.size()));
        var to = kind.get(random.nextInt(kind.size()));
        assertThat(from.per(by).times(by.per(to))).isEqualTo(from.per(to));
      }
  }
}
