package aion.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class DemandTest {
  private final Simulation company = Simulation.run();
  private final Demand demand = company.demand();

  @Test
  void gives_each_product_two_real_series_of_its_own() {
    var used = new HashSet<Integer>();

    for (var product : demand.products()) {
      used.add(demand.seriesOf(product, 0));
      used.add(demand.seriesOf(product, Days.WEEKS - 1));
    }

    assertThat(demand.products()).hasSize(25);
    assertThat(used).hasSize(RealExtracts.SERIES);
  }

  @Test
  void adds_up_over_days_and_outlets_to_the_real_week() {
    for (var product : demand.products())
      for (int week = 0; week < Days.WEEKS; week++) {
        long asked = 0;
        for (var outlet : Places.outletsOf(product))
          for (int day = 7 * week; day < 7 * week + 7; day++)
            asked += demand.of(product, outlet, day);
        assertThat(asked).isEqualTo(demand.of(product, week));
      }
  }

  @Test
  void is_served_but_for_one_piece_in_a_thousand() {
    long issued =
        company.stock().movements().stream()
            .filter(movement -> movement.kind().equals("issue"))
            .mapToLong(movement -> movement.lines().getFirst().amount())
            .sum();
    long asked = 0;
    for (var product : demand.products())
      for (int week = 0; week < Days.WEEKS; week++) asked += demand.of(product, week);

    assertThat(issued).isEqualTo(asked - company.lost());
    assertThat(company.lost()).isLessThan(asked / 1000);
  }
}
