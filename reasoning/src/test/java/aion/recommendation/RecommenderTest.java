package aion.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.TestGraph;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.recommendation.Recommendations.Reader;
import aion.recommendation.Recommender.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@GraphTest
class RecommenderTest {
  private static final Reader BUYER = new Reader(Locale.ENGLISH, true);
  private static final Reader PEMBELI = new Reader(Locale.of("id"), true);
  private static final Reader VIEWER = new Reader(Locale.ENGLISH, false);

  @Test
  void says_in_both_languages_to_order_from_the_supplier_that_arrives_two_days_sooner(
      Graph graph, Ledger ledger) {
    Story.told(ledger, 252);

    var run = Story.recommender(graph).run();

    assertThat(run).isEqualTo(new Run(1, 1, 1, 0, 0));
    var card = onlyCard(graph);
    var told = new Recommendations(graph, new Messages());
    assertThat(told.headlines(List.of(card), BUYER))
        .containsEntry(
            card,
            "Stock is critical. Order 500 pcs from Supplier B: it arrives 2 days sooner than Supplier A.");
    assertThat(told.headlines(List.of(card), PEMBELI))
        .containsEntry(
            card,
            "Stok kritis. Pesan 500 pcs dari Supplier B: tiba 2 hari lebih cepat daripada Supplier A.");
  }

  @Test
  void orders_whole_dozens_from_a_supplier_who_sells_dozens_and_says_so(
      Graph graph, Ledger ledger) {
    var story = Story.told(ledger, 247);
    story.offerInDozens("A", 8);
    story.offerInDozens("B", 6);

    Story.recommender(graph).run();

    var quantity =
        Long.parseLong(only(graph, "MATCH (c:Recommendation) RETURN toString(c.quantity) AS x"));
    assertThat(quantity % 12).isZero();
    var card = onlyCard(graph);
    var told = new Recommendations(graph, new Messages());
    assertThat(told.reasons(List.of(card), BUYER).get(card))
        .anySatisfy(reason ->
            assertThat(reason.text())
                .contains(
                    " pcs = %d doz, as the supplier sells whole ones only."
                        .formatted(quantity / 12)));
    assertThat(told.reasons(List.of(card), PEMBELI).get(card))
        .anySatisfy(reason ->
            assertThat(reason.text())
                .contains(
                    " pcs = %d doz, karena pemasok hanya menjual satuan utuh."
                        .formatted(quantity / 12)));
  }

  @Test
  void a_maximum_of_twenty_in_threes_is_ordered_as_the_offers_policy_says_and_the_card_names_it(
      Graph graph, Ledger ledger) {
    var story = Story.told(ledger, 247);
    story.offerUpTo("A", 8, "20", "maximumWins");
    story.offerUpTo("B", 6, "20", "multipleWins");

    Story.recommender(graph).run();

    var card = onlyCard(graph);
    var reasons =
        new Recommendations(graph, new Messages()).reasons(List.of(card), BUYER).get(card);
    var bySupplier = only(graph, "MATCH (:Recommendation)-[:OFFER]->(o) RETURN o.ref AS x");
    assertThat(bySupplier).isEqualTo("SupplyOffer/O-B");
    assertThat(reasons)
        .extracting(Recommendations.Reason::text)
        .anyMatch(text ->
            text.endsWith(
                "; made 21 pcs, the first order multiple over the maximum of 20 pcs (the multiple wins)."));
    assertThat(only(graph, "MATCH (a:Alternative {rank: 1}) RETURN toString(a.quantity) AS x"))
        .isEqualTo("18");
  }

  @Test
  void the_loser_is_an_alternative_with_its_cost_for_those_who_may_see_it(
      Graph graph, Ledger ledger) {
    Story.told(ledger, 252);

    Story.recommender(graph).run();

    var alternative = only(graph, "MATCH (a:Alternative {rank: 1}) RETURN a.ref AS x");
    var told = new Recommendations(graph, new Messages());
    assertThat(told.alternatives(List.of(alternative), BUYER))
        .containsEntry(
            alternative,
            "Supplier A: 500 pcs, costs IDR 1.2 million less but arrives 2 days later; expected to be short 84 pcs.");
    assertThat(told.alternatives(List.of(alternative), PEMBELI))
        .containsEntry(
            alternative,
            "Supplier A: 500 pcs, lebih murah Rp 1,2 juta tetapi tiba 2 hari lebih lambat; diperkirakan kurang 84 pcs.");
    assertThat(told.alternatives(List.of(alternative), VIEWER))
        .containsEntry(
            alternative, "Supplier A: 500 pcs, arrives 2 days later; expected to be short 84 pcs.");
  }

  @Test
  void the_card_carries_its_figures(Graph graph, Ledger ledger) {
    Story.told(ledger, 252);

    Story.recommender(graph).run();

    var card =
        graph.read(
            """
            MATCH (offer)<-[:OFFER]-(card:Recommendation)-[:POSITION]->(position)
            RETURN card, offer.ref AS offer, position.ref AS position\
            """,
            Map.of(),
            row -> {
              assertThat(row.get("offer").asString()).isEqualTo("SupplyOffer/O-B");
              assertThat(row.get("position").asString()).isEqualTo(Story.POSITION);
              return row.get("card").asNode();
            });
    var node = card.getFirst();
    assertThat(node.labels()).containsExactlyInAnyOrder("Entity", "Recommendation");
    assertThat(node.get("urgency").asString()).isEqualTo("critical");
    assertThat(node.get("quantity").asLong()).isEqualTo(500);
    assertThat(node.get("currency").asString()).isEqualTo("IDR");
    assertThat(at(node.get("stockOutAt"))).isEqualTo("2026-06-07T00:00:00Z");
    assertThat(at(node.get("arrivesAt"))).isEqualTo("2026-06-07T00:00:00Z");
    assertThat(at(node.get("deadline"))).isEqualTo("2026-06-01T23:59:59Z");
    assertThat(at(node.get("madeAt"))).isEqualTo(TestGraph.NOW.toString());
    // 42 * 7 units at three times 50,000.
    assertThat(node.get("costOfWaiting").asLong()).isEqualTo(44_100_000_000_000L);
    assertThat(node.get("messageArguments").asString()).doesNotContain("48000", "50400");
  }

  @Test
  void running_three_times_leaves_the_same_open_cards(Graph graph, Ledger ledger) {
    Story.told(ledger, 252);
    var recommender = Story.recommender(graph);
    recommender.run();
    var before = everything(graph);

    var second = recommender.run();
    var third =
        Story.recommender(graph, Story.daysAt(TestGraph.NOW.plus(Duration.ofHours(3)))).run();

    assertThat(List.of(second, third)).containsOnly(new Run(1, 1, 0, 0, 0));
    assertThat(everything(graph)).isEqualTo(before);
  }

  @Test
  void a_need_that_is_on_order_is_closed_and_not_raised_again(Graph graph, Ledger ledger) {
    var story = Story.told(ledger, 252);
    var recommender = Story.recommender(graph);
    recommender.run();

    story.ordered("B", 0, TestGraph.NOW.plus(Duration.ofDays(5)));

    assertThat(recommender.run()).isEqualTo(new Run(1, 0, 0, 0, 1));
    assertThat(recommender.run()).isEqualTo(new Run(1, 0, 0, 0, 0));
  }

  @Test
  void a_small_change_updates_the_card_and_a_material_one_raises_it_again(
      Graph graph, Ledger ledger) {
    var story = Story.told(ledger, 252);
    Story.recommender(graph).run();
    var card = onlyCard(graph);
    var later = TestGraph.NOW.plus(Duration.ofHours(2));
    story.post(TestGraph.NOW, new Movement.Issue(Story.lines(1), ""));

    var small = Story.recommender(graph, Story.daysAt(later)).run();
    var madeAfterSmall = only(graph, "MATCH (c:Recommendation) RETURN toString(c.madeAt) AS x");
    story.post(TestGraph.NOW, new Movement.Issue(Story.lines(251), ""));
    var material = Story.recommender(graph, Story.daysAt(later)).run();

    assertThat(small).isEqualTo(new Run(1, 1, 0, 1, 0));
    assertThat(Instant.parse(madeAfterSmall)).isEqualTo(TestGraph.NOW);
    assertThat(material).isEqualTo(new Run(1, 1, 1, 0, 0));
    assertThat(onlyCard(graph)).isEqualTo(card);
    assertThat(only(graph, "MATCH (c:Recommendation) RETURN toString(c.madeAt) AS x"))
        .isEqualTo(later.toString());
  }

  @Test
  void late_and_undated_orders_are_counted_and_expected_by_the_suppliers_record(
      Graph graph, Ledger ledger) {
    var story = Story.told(ledger, 252);
    story.ordered("A", 30, Story.daysAgo(20));
    story.ordered("A", 30, null);

    Story.recommender(graph).run();

    var told = new Recommendations(graph, new Messages());
    assertThat(told.reasons(List.of(onlyCard(graph)), BUYER).get(onlyCard(graph)))
        .extracting(Recommendations.Reason::text)
        .contains(
            "2 order lines are open with 1,000 pcs to come; 1 is past its promised day; 1 has no promised day.");
  }

  @Test
  void the_reasons_rest_on_ledger_entries(Graph graph, Ledger ledger) {
    Story.told(ledger, 252);

    Story.recommender(graph).run();

    var reasons =
        Objects.requireNonNull(
            new Recommendations(graph, new Messages())
                .reasons(List.of(onlyCard(graph)), BUYER)
                .get(onlyCard(graph)));
    assertThat(reasons)
        .extracting(Recommendations.Reason::text)
        .containsExactly(
            "252 pcs can be used at Site P1; with what is on order they last 6 more days at the usual demand.",
            "Demand was 42 pcs a day over the last 100 days. Until an order from Supplier B arrives it is 252 pcs in the middle and, with a probability of 95%, at most 294 pcs.",
            "Supplier B takes 5 to 7 days with a probability of 80%, 6 in the middle: from 9 deliveries of this item, none of others and the promise of 6 days; 100% came on or before the promised day.",
            "Supplier A takes 7 to 9 days with a probability of 80%, 8 in the middle: from 9 deliveries of this item, none of others and the promise of 8 days; 67% came on or before the promised day.",
            "Nothing is on order.",
            "336 pcs are needed to keep a service level of 95%; raised to 500 pcs by the minimum order quantity.",
            "Waiting 7 days would leave 294 pcs short, ordering now 11 pcs.");
    assertThat(reasons.get(0).entries()).hasSize(20);
    assertThat(reasons.get(2).entries()).hasSize(9);
    long known =
        graph
            .read(
                "MATCH (e:Entry) WHERE e.id IN $ids RETURN count(e) AS n",
                Map.of(
                    "ids", reasons.stream().flatMap(r -> r.entries().stream()).distinct().toList()),
                row -> row.get("n").asLong())
            .getFirst();
    assertThat(known)
        .isEqualTo(reasons.stream().flatMap(r -> r.entries().stream()).distinct().count());
  }

  @Test
  void the_flips_name_what_would_change_the_advice(Graph graph, Ledger ledger) {
    Story.told(ledger, 252);

    Story.recommender(graph).run();

    var told = new Recommendations(graph, new Messages());
    var card = onlyCard(graph);
    assertThat(told.flips(List.of(card), BUYER).get(card))
        .contains("Supplier A wins again if its lead time is 6 days or less.")
        .anyMatch(flip -> flip.startsWith("Supplier A wins if its price of a unit is IDR"))
        .anyMatch(flip -> flip.startsWith("Nothing needs to be ordered yet if demand is"));
    assertThat(told.flips(List.of(card), VIEWER).get(card))
        .hasSize(2)
        .noneMatch(flip -> flip.contains("price"));
  }

  @Test
  void a_single_supplier_that_never_delivered_is_taken_at_its_word_and_the_card_says_so(
      Graph graph, Ledger ledger) {
    var company = new aion.ExampleCompany(ledger).site("P1").item("MOTOR", "pcs").supplier("C");
    company.received("MOTOR", "P1", "100", "pcs", Story.daysAgo(30));
    for (int day = 30; day > 0; day--)
      company.issued("MOTOR", "P1", "3", "pcs", Story.daysAgo(day).plusSeconds(60));
    company
        .entity(
            "SupplyOffer",
            "O-C",
            Map.of(
                "currency", List.of("EUR"),
                "orderMultiple", List.of("12"),
                "leadTimeDays", List.of("7")),
            Map.of("item", List.of("MOTOR"), "supplier", List.of("C")))
        .entity(
            "PriceTier",
            "T-C",
            Map.of(
                "fromQuantity", List.of("1"),
                "unitPrice", List.of("2.5"),
                "currency", List.of("EUR")),
            Map.of("offer", List.of("O-C")));

    Story.recommender(graph).run();

    var card = onlyCard(graph);
    var told = new Recommendations(graph, new Messages());
    assertThat(told.headlines(List.of(card), BUYER).get(card))
        .isEqualTo(
            "Stock is critical. Order 36 pcs from Supplier C: it is the only supplier with an offer.");
    assertThat(told.reasons(List.of(card), BUYER).get(card))
        .extracting(Recommendations.Reason::text)
        .contains("Supplier C promises 7 days; no delivery can bear that out.")
        .contains(
            "32 pcs are needed to keep a service level of 95%; raised to 36 pcs by the order multiple.");
    // Lead time 7 days: it arrives on today's date and seven days.
    assertThat(only(graph, "MATCH (c:Recommendation) RETURN toString(date(c.arrivesAt)) AS x"))
        .isEqualTo("2026-06-08");
  }

  @Test
  void knows_how_far_it_has_seen_the_ledger(Graph graph, Ledger ledger) {
    var story = Story.told(ledger, 252);
    var recommender = Story.recommender(graph);
    assertThat(recommender.seen()).isEqualTo(Checkpoint.NONE);

    recommender.run();

    assertThat(recommender.seen()).isEqualTo(recommender.heads());
    story.post(TestGraph.NOW, new Movement.Issue(Story.lines(1), ""));
    assertThat(recommender.seen()).isNotEqualTo(recommender.heads());
  }

  private static String onlyCard(Graph graph) {
    return only(graph, "MATCH (c:Recommendation {status: 'open'}) RETURN c.ref AS x");
  }

  private static String only(Graph graph, String statement) {
    var found = graph.read(statement, Map.of(), row -> row.get("x").asString());
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<Map<String, Object>> everything(Graph graph) {
    return graph.read(
        """
        MATCH (n) WHERE n:Recommendation OR n:Alternative OR n:Evidence
        RETURN elementId(n) AS id, properties(n) AS properties ORDER BY n.ref\
        """,
        Map.of(),
        row -> row.asMap());
  }

  private static String at(org.neo4j.driver.Value time) {
    return time.asZonedDateTime().toInstant().toString();
  }
}
