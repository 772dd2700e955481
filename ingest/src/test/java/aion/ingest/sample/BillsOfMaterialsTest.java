package aion.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BillsOfMaterialsTest {
  private final BillsOfMaterials bills = BillsOfMaterials.shipped();
  private final Catalogue catalogue = Catalogue.shipped();

  @Test
  void have_no_circle() {
    for (var made : bills.lines().keySet()) walk(made, Set.of());
  }

  private void walk(String sku, Set<String> above) {
    assertThat(above).doesNotContain(sku);
    if (!bills.isMade(sku)) return;
    var path = new HashSet<>(above);
    path.add(sku);
    bills.of(sku).forEach(line -> walk(line.component(), path));
  }

  @Test
  void have_three_levels_with_every_product_on_the_third() {
    for (var item : catalogue.items().values()) {
      int expected = item.isProduct() ? 3 : bills.isMade(item.sku()) ? 2 : 1;
      assertThat(bills.level(item.sku())).as(item.sku()).isEqualTo(expected);
    }
  }

  @Test
  void every_item_is_made_or_offered_and_none_is_both() {
    var offered = Suppliers.shipped().offersByItem().keySet();

    for (var item : catalogue.items().values())
      assertThat(offered.contains(item.sku()))
          .as(item.sku())
          .isNotEqualTo(bills.isMade(item.sku()));
  }
}
