package aion.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
  /// A frame of two tubes and a bracket, both of steel; the steel's cost follows its price.
  private static Facts frame() {
    return new Facts()
        .has("Item/FRAME Item unitCost=100.0 currency=USD unit=H87")
        .has("Item/TUBE Item unitCost=30.0 currency=USD unit=H87")
        .has("Item/BRACKET Item unitCost=10.0 currency=USD unit=H87")
        .has("Item/STEEL Item unitCost=2.0 currency=USD unit=KGM")
        .has("BillOfMaterials/F BillOfMaterials yield=1 item>Item/FRAME")
        .has(
            "BillOfMaterialsLine/F1 BillOfMaterialsLine quantity=2 billOfMaterials>BillOfMaterials/F item>Item/TUBE")
        .has(
            "BillOfMaterialsLine/F2 BillOfMaterialsLine quantity=1 billOfMaterials>BillOfMaterials/F item>Item/BRACKET")
        .has("BillOfMaterials/T BillOfMaterials yield=1 item>Item/TUBE")
        .has(
            "BillOfMaterialsLine/T1 BillOfMaterialsLine quantity=10 scrapShare=0.05 billOfMaterials>BillOfMaterials/T item>Item/STEEL")
        .has("BillOfMaterials/B BillOfMaterials yield=4 item>Item/BRACKET")
        .has(
            "BillOfMaterialsLine/B1 BillOfMaterialsLine quantity=8 billOfMaterials>BillOfMaterials/B item>Item/STEEL")
        .has("Signal/STEEL-PRICE Signal kind=price")
        .has("Exposure/E Exposure share=0.6 item>Item/STEEL signal>Signal/STEEL-PRICE");
  }

  @Test
  void a_share_is_the_sum_over_all_paths_of_what_each_component_makes_up() {
    // Steel is 10 x 1.05 x 2 / 30 = 0.7 of a tube and 8 x 2 / (4 x 10) = 0.4 of a bracket; tubes
    // are 0.6 and the bracket is 0.1 of a frame.
    assertThat(frame().shares())
        .containsExactly(
            "Item/BRACKET Signal/STEEL-PRICE 0.24",
            "Item/FRAME Signal/STEEL-PRICE 0.276",
            "Item/STEEL Signal/STEEL-PRICE 0.6",
            "Item/TUBE Signal/STEEL-PRICE 0.42");
  }

  @Test
  void a_path_that_is_gone_takes_its_part_of_the_share_with_it() {
    var facts = frame().lacks("BillOfMaterialsLine/F2");
    assertThat(facts.shares()).contains("Item/FRAME Signal/STEEL-PRICE 0.252");

    facts.has("Exposure/E Exposure share=0.5 item>Item/STEEL signal>Signal/STEEL-PRICE");
    assertThat(facts.shares()).contains("Item/FRAME Signal/STEEL-PRICE 0.21");

    facts.lacks("Exposure/E");
    assertThat(facts.shares()).isEmpty();
  }

  @Test
  void the_bill_that_holds_on_the_day_counts_and_no_other() {
    var facts =
        frame()
            .has("BillOfMaterials/NEW BillOfMaterials yield=1 validFrom=2026-11-24 item>Item/FRAME")
            .has(
                "BillOfMaterialsLine/N1 BillOfMaterialsLine quantity=1 billOfMaterials>BillOfMaterials/NEW item>Item/TUBE");
    assertThat(facts.shares()).contains("Item/FRAME Signal/STEEL-PRICE 0.276");

    facts.dayIs(Facts.TODAY.plusDays(1));

    assertThat(facts.shares()).contains("Item/FRAME Signal/STEEL-PRICE 0.126");
  }

  @Test
  void without_a_cost_masses_are_weighed_and_what_has_neither_carries_nothing() {
    var alloy =
        new Facts()
            .has("Item/ALLOY Item unit=KGM")
            .has("Item/COPPER Item unit=GRM")
            .has("BillOfMaterials/A BillOfMaterials yield=1 item>Item/ALLOY")
            .has(
                "BillOfMaterialsLine/A1 BillOfMaterialsLine quantity=250 billOfMaterials>BillOfMaterials/A item>Item/COPPER")
            .has("Signal/CU Signal kind=price")
            .has("Exposure/E Exposure share=0.8 item>Item/COPPER signal>Signal/CU");
    assertThat(alloy.shares())
        .containsExactly("Item/ALLOY Signal/CU 0.2", "Item/COPPER Signal/CU 0.8");

    alloy.has("Item/ALLOY Item unit=H87");

    assertThat(alloy.shares()).containsExactly("Item/COPPER Signal/CU 0.8");
    assertThat(alloy.all("exposedTo")).contains("Item/ALLOY Signal/CU");
  }

  @Test
  void after_random_changes_the_shares_are_those_of_a_rebuild() {
    var dice = new Random(20261123);
    var facts = frame();
    var told = new ArrayList<>(List.of("Item/FRAME", "Item/TUBE", "Item/BRACKET", "Item/STEEL"));
    for (int i = 0; i < 60; i++) {
      int a = dice.nextInt(4);
      int b = dice.nextInt(4);
      switch (dice.nextInt(4)) {
        case 0 ->
            facts.has(
                "%s Item unitCost=%d.5 currency=USD unit=H87"
                    .formatted(told.get(a), 1 + dice.nextInt(90)));
        case 1 -> {
          if (a < b)
            facts.has(
                "BillOfMaterialsLine/R%d BillOfMaterialsLine quantity=%d billOfMaterials>BillOfMaterials/%s item>%s"
                    .formatted(
                        i,
                        1 + dice.nextInt(5),
                        List.of("F", "T", "B").get(a),
                        a == 1 && b == 2 ? told.get(3) : told.get(b)));
        }
        case 2 -> facts.lacks("BillOfMaterialsLine/R" + dice.nextInt(i + 1));
        default ->
            facts.has(
                "Exposure/X%d Exposure share=0.%d item>%s signal>Signal/STEEL-PRICE"
                    .formatted(b, 1 + dice.nextInt(9), told.get(a)));
      }
      assertThat(facts.isLikeRebuilt()).as("after change %d", i).isTrue();
    }
  }
}
