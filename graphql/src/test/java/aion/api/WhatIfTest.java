package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.TestGraph;
import aion.graph.Graph;
import aion.ledger.Ledger;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class WhatIfTest {
  private static final Client BUYER = new Client("buyer");

  private String card = "";

  @BeforeEach
  void a_card_for_the_sooner_of_two_suppliers(Graph graph, Ledger ledger) {
    var company = new ExampleCompany(ledger).site("P1").site("P2").item("PUMP", "pcs");
    offer(company.supplier("A").supplier("B"), "A", "10", 9);
    offer(company, "B", "11", 3);
    company.received("PUMP", "P1", "120", "pcs", TestGraph.NOW.minus(30, ChronoUnit.DAYS));
    for (int day = 30; day > 0; day--)
      company.issued(
          "PUMP", "P1", "4", "pcs", TestGraph.NOW.minus(day, ChronoUnit.DAYS).plusSeconds(60));
    TestServer.shared().recommender.run();
    card =
        graph
            .read(
                "MATCH (c:Recommendation {status: 'open'}) RETURN c.id AS x",
                Map.of(),
                row -> row.get("x").asString())
            .getFirst();
  }

  @Test
  void a_shorter_lead_time_makes_the_other_supplier_win_within_a_second() {
    long start = System.nanoTime();
    var flipped = ask(BUYER, "offer: \"O-A\", leadTimeDays: 2").data("whatIf");
    long milliseconds = (System.nanoTime() - start) / 1_000_000;

    assertThat(flipped.at("/options/0/supplier").asString()).isEqualTo("Supplier A");
    assertThat(flipped.at("/options/0/best").asBoolean()).isTrue();
    assertThat(flipped.at("/options/0/arrivesOn").asString()).isEqualTo("2026-06-03");
    assertThat(flipped.path("text").asString()).contains("from Supplier A");
    assertThat(ask(BUYER, "").data("whatIf").at("/options/0/supplier").asString())
        .isEqualTo("Supplier B");
    assertThat(milliseconds).isLessThan(10_000);
  }

  @Test
  void a_quantity_of_ones_own_is_weighed_beside_the_advice() {
    var options = ask(BUYER, "quantity: \"13\"").data("whatIf").path("options");
    var own = options.get(options.size() - 1);

    assertThat(own.path("asked").asBoolean()).isTrue();
    assertThat(own.path("quantity").asString()).isEqualTo("13");
    assertThat(Double.parseDouble(own.path("unitsShort").asString()))
        .isGreaterThan(Double.parseDouble(options.at("/0/unitsShort").asString()));
  }

  @Test
  void prices_are_assumed_and_costs_told_only_to_who_sees_prices() {
    var viewer = new Client("viewer");

    assertThat(ask(viewer, "").data("whatIf").at("/options/0/expectedCost").isNull()).isTrue();
    assertThat(ask(viewer, "unitPrice: \"1\"").body().toString()).contains("FORBIDDEN_FIELD");
    assertThat(
            ask(BUYER, "offer: \"O-A\", unitPrice: \"0.01\"")
                .data("whatIf")
                .at("/options/0/expectedCost")
                .isNull())
        .isFalse();
  }

  @Test
  void what_cannot_be_assumed_or_seen_is_refused() {
    assertThat(ask(BUYER, "leadTimeDays: -1").body().toString()).contains("QUANTITY_INVALID");
    assertThat(ask(BUYER, "quantity: \"0\"").body().toString()).contains("QUANTITY_INVALID");
    assertThat(ask(BUYER, "offer: \"O-X\"").body().toString()).contains("NOT_FOUND");
    assertThat(ask(new Client("buyer@P2"), "").body().toString()).contains("NOT_FOUND");
  }

  private Client.Answer ask(Client client, String assumed) {
    return client.ask(
        """
        {whatIf(card: "%s"%s) {orderNow text options {supplier quantity unit arrivesOn unitsShort expectedCost currency best asked}}}
        """
            .formatted(card, assumed.isEmpty() ? "" : ", " + assumed));
  }

  private static void offer(ExampleCompany company, String supplier, String price, int days) {
    company
        .entity(
            "SupplyOffer",
            "O-" + supplier,
            Map.of("currency", List.of("EUR"), "leadTimeDays", List.of(Integer.toString(days))),
            Map.of("item", List.of("PUMP"), "supplier", List.of(supplier)))
        .entity(
            "PriceTier",
            "T-" + supplier,
            Map.of(
                "fromQuantity", List.of("1"),
                "unitPrice", List.of(price),
                "currency", List.of("EUR")),
            Map.of("offer", List.of("O-" + supplier)));
  }
}
