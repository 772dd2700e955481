package aion.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The rules about stock, orders, weather and substitution, each with cases for and against.
class DomainRulesTest {
  /// A motor at a plant: 40 available, 10 used a day, 100 promised in three days by a supplier.
  private static Facts plant() {
    return new Facts()
        .has("Location/P1 Site kind=plant")
        .has("Location/W Site kind=supplierSite operator>Supplier/A")
        .has("Supplier/A Supplier")
        .has("Item/MOTOR Item")
        .has(
            "SupplyOffer/O SupplyOffer leadTimeDays=5 item>Item/MOTOR supplier>Supplier/A deliversTo>Location/P1")
        .has(
            "StockPosition/M StockPosition quantityAvailable=40 item>Item/MOTOR location>Location/P1")
        .measured("StockPosition/M", "dailyDemand", "10")
        .has(line("confirmed", "2026-11-26T08:00:00Z"));
  }

  private static String line(String status, String promised) {
    return line("1", status, promised);
  }

  private static String line(String number, String status, String promised) {
    return "PurchaseOrderLine/%s PurchaseOrderLine status=%s promisedAt=%s item>Item/MOTOR location>Location/P1 supplier>Supplier/A"
        .formatted(number, status, promised);
  }

  @Test
  void a_position_awaits_open_lines_and_none_that_arrived() {
    var facts = plant();
    assertThat(facts.all("awaits")).containsExactly("StockPosition/M PurchaseOrderLine/1");
    assertThat(facts.all("nextReceipt")).containsExactly("StockPosition/M PurchaseOrderLine/1");

    facts.has(line("received", "2026-11-26T08:00:00Z"));

    assertThat(facts.all("awaits")).isEmpty();
  }

  @Test
  void stock_runs_out_before_a_receipt_that_is_promised_too_late() {
    var facts = plant();
    assertThat(facts.all("runsOutBefore")).isEmpty();

    facts.has(line("confirmed", "2026-11-28T08:00:00Z"));

    assertThat(facts.all("runsOutBefore")).containsExactly("StockPosition/M PurchaseOrderLine/1");
    assertThat(facts.all("arrivesAfterStockOut"))
        .containsExactly("PurchaseOrderLine/1 StockPosition/M");
    assertThat(facts.given("StockPosition/M", "runsOutBefore", "PurchaseOrderLine/1"))
        .contains("dailyDemand", "quantityAvailable", "promisedAt", "beganAt");
  }

  @Test
  void an_earlier_receipt_comes_first() {
    var facts = plant().has(line("confirmed", "2026-11-28T08:00:00Z"));
    facts.has(line("2", "placed", "2026-11-25T08:00:00Z"));

    assertThat(facts.all("nextReceipt")).containsExactly("StockPosition/M PurchaseOrderLine/2");
    assertThat(facts.all("runsOutBefore")).isEmpty();
  }

  @Test
  void as_days_pass_stock_runs_out_and_promises_are_broken() {
    var facts =
        plant()
            .has(
                "StockPosition/M StockPosition quantityAvailable=25 item>Item/MOTOR location>Location/P1");
    assertThat(facts.all("runsOutBefore")).hasSize(1);

    facts.dayIs(Facts.TODAY.plusDays(1));
    assertThat(facts.all("runsOutBefore")).isEmpty();
    assertThat(facts.all("mayComeLateFrom")).isEmpty();

    facts.dayIs(Facts.TODAY.plusDays(4));
    assertThat(facts.all("nextReceipt")).isEmpty();
    assertThat(facts.all("mayComeLateFrom")).containsExactly("PurchaseOrderLine/1 Supplier/A");
    assertThat(facts.all("runsOutBeforeOffer")).containsExactly("StockPosition/M SupplyOffer/O");
    assertThat(facts.isLikeRebuilt()).isTrue();
  }

  @Test
  void with_nothing_coming_the_next_receipt_is_that_of_an_order_placed_today() {
    var facts = plant().has(line("cancelled", "2026-11-26T08:00:00Z"));
    assertThat(facts.all("runsOutBeforeOffer")).containsExactly("StockPosition/M SupplyOffer/O");

    facts.has(
        "StockPosition/M StockPosition quantityAvailable=50 item>Item/MOTOR location>Location/P1");

    assertThat(facts.all("runsOutBeforeOffer")).isEmpty();
  }

  @Test
  void an_order_is_at_risk_as_late_as_its_supplier_is_in_nine_of_ten_deliveries() {
    var facts = plant().measured("Supplier/A", "daysLate", "0");
    assertThat(facts.all("mayComeLateFrom")).isEmpty();
    assertThat(facts.all("arrivesAfterStockOut")).isEmpty();

    facts.measured("Supplier/A", "daysLate", "2");

    assertThat(facts.all("mayComeLateFrom")).containsExactly("PurchaseOrderLine/1 Supplier/A");
    assertThat(facts.all("arrivesAfterStockOut"))
        .containsExactly("PurchaseOrderLine/1 StockPosition/M");
    assertThat(facts.all("runsOutBefore")).isEmpty();
  }

  /// Rain at the supplier's works is watched: more than 50 a day is an alert of two days.
  private static Facts rain(String value) {
    return plant()
        .has("Region/COAST Region")
        .has("Location/W Site kind=supplierSite operator>Supplier/A region>Region/COAST")
        .has("Location/W/H1 Area within>Location/W")
        .has("Signal/RAIN Signal kind=weather alertAbove=50.0 alertDays=2 region>Region/COAST")
        .has(seen("1", "2026-11-22T00:00:00Z", "2026-11-23T02:00:00Z", value));
  }

  private static String seen(String number, String valid, String known, String value) {
    return "Observation/%s Observation validTime=%s recordTime=%s value=%s signal>Signal/RAIN"
        .formatted(number, valid, known, value);
  }

  @Test
  void weather_beyond_the_limit_alerts_places_lanes_and_orders() {
    var wet = rain("61.5");
    assertThat(wet.all("underAlertOf"))
        .containsExactly("Location/W Signal/RAIN", "Location/W/H1 Signal/RAIN");
    assertThat(wet.all("laneUnderAlertOf")).containsExactly("SupplyOffer/O Signal/RAIN");
    assertThat(wet.all("threatenedBy")).containsExactly("PurchaseOrderLine/1 Signal/RAIN");

    var dry = rain("49.9");
    assertThat(dry.all("underAlertOf")).isEmpty();
    assertThat(dry.all("laneUnderAlertOf")).isEmpty();
    assertThat(dry.all("threatenedBy")).isEmpty();
  }

  @Test
  void an_alert_passes_with_its_days() {
    var facts = rain("61.5").dayIs(Facts.TODAY.plusDays(1));

    assertThat(facts.all("underAlertOf")).isEmpty();
    assertThat(facts.isLikeRebuilt()).isTrue();
    assertThat(facts.dayIs(Facts.TODAY.plusDays(60)).isLikeRebuilt()).isTrue();
  }

  @Test
  void a_corrected_observation_takes_the_place_of_the_first() {
    var facts = rain("61.5").has(seen("2", "2026-11-22T00:00:00Z", "2026-11-23T09:00:00Z", "20.0"));

    assertThat(facts.all("underAlertOf")).isEmpty();
  }

  @Test
  void cold_below_the_limit_alerts_too() {
    var facts =
        rain("-12.0")
            .has("Signal/RAIN Signal kind=weather alertBelow=-5.0 alertDays=2 region>Region/COAST");

    assertThat(facts.all("underAlertOf")).contains("Location/W Signal/RAIN");
  }

  /// A may be replaced by B and B by C; all are counted in pieces, and C is of another category.
  private static Facts motors() {
    return new Facts()
        .has("Item/A Item baseUnit>Unit/H87 category>Category/DRIVES")
        .has("Item/B Item baseUnit>Unit/H87 category>Category/DRIVES")
        .has("Item/C Item baseUnit>Unit/H87 category>Category/HEATING")
        .has("Substitution/AB Substitution item>Item/A substitute>Item/B")
        .has("Substitution/BC Substitution item>Item/B substitute>Item/C");
  }

  @Test
  void a_substitute_is_of_the_same_unit_and_category() {
    var facts = motors();
    assertThat(facts.all("substitutableBy")).containsExactly("Item/A Item/B");

    facts.has("Item/B Item baseUnit>Unit/KGM category>Category/DRIVES");

    assertThat(facts.all("substitutableBy")).isEmpty();
  }

  @Test
  void a_chain_holds_only_through_substitutions_that_say_so() {
    var facts = motors().has("Item/C Item baseUnit>Unit/H87 category>Category/DRIVES");
    assertThat(facts.all("substitutableBy")).containsExactly("Item/A Item/B", "Item/B Item/C");

    facts.has("Substitution/AB Substitution mayChain=true item>Item/A substitute>Item/B");

    assertThat(facts.all("substitutableBy"))
        .containsExactly("Item/A Item/B", "Item/A Item/C", "Item/B Item/C");
  }

  @Test
  void a_substitution_holds_from_its_first_to_its_last_day() {
    var facts =
        motors()
            .has(
                "Substitution/AB Substitution validFrom=2026-11-24 validTo=2026-11-25 item>Item/A substitute>Item/B");
    assertThat(facts.all("substitutableBy")).isEmpty();
    assertThat(facts.dayIs(Facts.TODAY.plusDays(1)).all("substitutableBy")).hasSize(1);
    assertThat(facts.dayIs(Facts.TODAY.plusDays(2)).all("substitutableBy")).hasSize(1);
    assertThat(facts.dayIs(Facts.TODAY.plusDays(3)).all("substitutableBy")).isEmpty();
  }

  @Test
  void only_what_a_rule_can_use_is_kept() {
    var facts = plant();
    long before = facts.knowledge.size().given();

    for (int i = 0; i < 50; i++) {
      facts.has(line("R" + i, "received", "2026-10-26T08:00:00Z"));
      facts.has(
          "StockPosition/S%d StockPosition quantityAvailable=4 item>Item/MOTOR location>Location/P1"
              .formatted(i));
      facts.has("Category/C%d Category name=C".formatted(i));
      facts.has(
          "Observation/O%d Observation validTime=2025-01-01T00:00:00Z recordTime=2025-01-01T00:00:00Z value=1.0 signal>Signal/S"
              .formatted(i));
    }

    assertThat(facts.knowledge.size().given()).isEqualTo(before);
    facts.measured("StockPosition/S1", "dailyDemand", "1");
    assertThat(facts.all("awaits")).hasSize(2);
  }
}
