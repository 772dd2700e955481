package aion.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SampleMovementsTest {
  private static final BigDecimal SHRINKAGE = new BigDecimal("0.005");

  private final WrittenCompany company = WrittenCompany.shared();

  @Test
  void never_take_a_balance_below_zero() {
    company.fold((movement, position, before, after) ->
        assertThat(after).as("%s after %s", position, movement).isNotNegative());
  }

  @Test
  void give_the_balances_of_the_simulation() {
    var simulation = Simulation.run();

    var balances = company.fold((movement, position, before, after) -> {});

    balances.forEach((position, balance) -> {
      var item = simulation.catalogue().get(position.item());
      long onHand = simulation.stock().onHand(position.item(), position.location());
      assertThat(balance).isEqualByComparingTo(item.text(onHand));
    });
  }

  @Test
  void are_counted_as_the_books_say_but_for_a_little_shrinkage() {
    var first = WrittenCompany.TODAY.minusDays(Days.COUNT).atTime(Days.COUNTED);
    var story = new WrittenCompany.Position(Story.ITEM, Places.PLANT);

    company.fold((movement, position, before, after) -> {
      boolean opening =
          Instant.parse(movement.getField("time")).equals(first.toInstant(ZoneOffset.UTC));
      if (!movement.getField("kind").equals("count") || opening || position.equals(story)) return;
      assertThat(before.subtract(after))
          .as("%s", movement)
          .isBetween(BigDecimal.ZERO, before.multiply(SHRINKAGE));
    });
  }

  @Test
  void stand_in_the_order_of_their_time_and_end_last_night() {
    var last = Instant.MIN;
    var ids = new HashSet<String>();

    for (var row : company.rows("movements")) {
      var time = Instant.parse(row.getField("time"));
      assertThat(time).isAfterOrEqualTo(last);
      assertThat(ids.add(row.getField("movement"))).isTrue();
      last = time;
    }

    assertThat(last).isEqualTo("2026-05-30T16:30:00Z");
  }

  @Test
  void are_thirty_to_sixty_thousand_lines() {
    int lines = 0;

    for (var row : company.rows("movements"))
      lines +=
          row.getField("components").isEmpty()
              ? 1
              : 1 + Integer.parseInt(row.getField("components"));

    assertThat(lines).isBetween(30_000, 60_000);
  }

  @Test
  void consume_what_the_bill_of_materials_says() {
    var bills = BillsOfMaterials.shipped();
    var catalogue = Catalogue.shipped();

    for (var row : company.rows("movements")) {
      if (!row.getField("kind").equals("production")) continue;
      var pieces = new BigDecimal(row.getField("quantity"));
      var lines = bills.of(row.getField("item"));
      assertThat(row.getField("components")).isEqualTo(String.valueOf(lines.size()));
      for (int i = 0; i < lines.size(); i++) {
        var line = lines.get(i);
        var item = catalogue.get(line.component());
        assertThat(row.getField("component" + (i + 1))).isEqualTo(item.sku());
        assertThat(row.getField("quantity" + (i + 1)))
            .isEqualTo(item.text(item.increments(line.taken().multiply(pieces))));
      }
    }
  }
}
