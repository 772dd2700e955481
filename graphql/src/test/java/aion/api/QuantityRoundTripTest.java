package aion.api;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ingest.ImportRequest;
import aion.ingest.http.Events;
import aion.ledger.Ledger;
import aion.ledger.Receipt;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes in by one gate comes out the same by all. `-Daion.decimals=1000000` makes it long.
@GraphTest
class QuantityRoundTripTest {
  private static final Client PLANNER = new Client("planner");
  private static final int DECIMALS = Integer.getInteger("aion.decimals", 300);
  private static final int BATCH = 300;
  private static final String POST =
      "mutation($input: MovementInput!) {postMovement(input: $input) {known}}";
  private static final String MOVEMENTS =
      """
      query($sku: String!, $after: String) {item(sku: $sku) {
        positions {edges {node {quantityOnHand}}}
        movements(first: 100, after: $after) {
          pageInfo {hasNextPage endCursor} edges {node {quantity unit entry {id}}}
        }
      }}
      """;

  private final Random random = new Random(Long.getLong("aion.seed", 6));

  @BeforeEach
  void site(ExampleCompany company) {
    company.entity(
        "Site",
        "P1",
        Map.of("name", List.of("P1"), "kind", List.of("plant"), "mayGoNegative", List.of("true")),
        Map.of());
  }

  @Test
  void what_goes_in_comes_out_the_same(ExampleCompany company, Ledger ledger, Graph graph) {
    for (int done = 0, batch = 0; done < DECIMALS; done += BATCH, batch++) {
      var item = "Q-" + batch;
      company.entity(
          "Item",
          item,
          Map.of("name", List.of(item), "kind", List.of("material"), "decimals", List.of("6")),
          Map.of("baseUnit", List.of("kg")));
      var csv = decimals("csv-" + batch);
      var json = decimals("json-" + batch);
      var graphQl = decimals("graphql-" + batch);

      sendCsv(item, csv);
      sendJson(item, json, ledger);
      sendGraphQl(item, graphQl);

      var all = new LinkedHashMap<>(csv);
      all.putAll(json);
      all.putAll(graphQl);
      assertThat(byCypher(item, graph)).isEqualTo(all);
      assertThat(byGraphQl(item)).isEqualTo(all);
    }
  }

  private Map<String, BigDecimal> decimals(String prefix) {
    var decimals = new LinkedHashMap<String, BigDecimal>();
    for (int i = 0; i < BATCH / 3; i++) {
      var digits = random.nextLong(1, (long) Math.pow(10, random.nextInt(1, 16)));
      var amount = BigDecimal.valueOf(random.nextBoolean() ? digits : -digits, 6);
      decimals.put(prefix + "-" + i, amount.stripTrailingZeros());
    }
    return decimals;
  }

  private void sendCsv(String item, Map<String, BigDecimal> decimals) {
    var file = new StringBuilder("id,item,delta,unit,at,occurredAt\n");
    decimals.forEach((id, amount) ->
        file.append(
            "%s,%s,%s,%s,P1,2026-05-30T10:00:00Z\n"
                .formatted(id, item, text(amount), unitOf(amount))));
    var run =
        TestServer.shared()
            .imports
            .run(
                ImportRequest.of("events", "decimals.csv", "tester", false),
                new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(run.accepted()).isEqualTo(decimals.size());
  }

  private void sendJson(String item, Map<String, BigDecimal> decimals, Ledger ledger) {
    var events = new ArrayList<String>();
    decimals.forEach((id, amount) ->
        events.add(
            """
            {"id": "%s", "item": "%s", "delta": %s, "unit": "%s", "at": "P1", "occurredAt": "2026-05-30T10:00:00Z"}\
            """
                .formatted(
                    id,
                    item,
                    random.nextBoolean() ? text(amount) : '"' + text(amount) + '"',
                    unitOf(amount))));
    var gate = new Events(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(5));
    var body = ("[" + String.join(",", events) + "]").getBytes(StandardCharsets.UTF_8);
    assertThat(ledger.postAll(gate.parse(body, "tester", "trace")))
        .allMatch(Receipt.Appended.class::isInstance);
  }

  private void sendGraphQl(String item, Map<String, BigDecimal> decimals) {
    decimals.forEach((id, amount) -> {
      var quantity = new BigDecimal(text(amount)).abs();
      var line =
          Map.of(
              "item",
              item,
              "location",
              "P1",
              "quantity",
              random.nextBoolean() ? quantity : quantity.toPlainString(),
              "unit",
              unitOf(amount));
      PLANNER
          .ask(
              POST,
              Map.of(
                  "input",
                  Map.of(
                      "id",
                      id,
                      "kind",
                      amount.signum() < 0 ? "ISSUE" : "RECEIPT",
                      "lines",
                      List.of(line))))
          .data("postMovement");
    });
  }

  /// Amounts that are whole grams are sent in grams, all others in kilograms.
  private static String unitOf(BigDecimal amount) {
    return amount.scale() <= 3 && amount.scale() > 0 ? "g" : "kg";
  }

  private static String text(BigDecimal amount) {
    return (unitOf(amount).equals("g") ? amount.movePointRight(3) : amount).toPlainString();
  }

  private static Map<String, BigDecimal> byCypher(String item, Graph graph) {
    var found = new LinkedHashMap<String, BigDecimal>();
    graph.read(
        """
        MATCH (:Item {id: $item})<-[:ITEM]-(position:StockPosition)<-[moved:MOVED]-(entry:Entry)
        RETURN entry.id AS entry, moved.delta AS delta, position.scale AS scale\
        """,
        Map.of("item", item),
        row ->
            found.put(
                row.get("entry").asString(),
                BigDecimal.valueOf(row.get("delta").asLong(), row.get("scale").asInt())
                    .stripTrailingZeros()));
    return found;
  }

  private static Map<String, BigDecimal> byGraphQl(String item) {
    var found = new LinkedHashMap<String, BigDecimal>();
    var onHand = BigDecimal.ZERO;
    var after = "";
    do {
      var variables = after.isEmpty() ? Map.of("sku", item) : Map.of("sku", item, "after", after);
      var answer = PLANNER.ask(MOVEMENTS, variables).data("item");
      onHand = new BigDecimal(answer.at("/positions/edges/0/node/quantityOnHand").asString());
      for (var edge : answer.at("/movements/edges"))
        found.put(
            edge.at("/node/entry/id").asString(),
            new BigDecimal(edge.at("/node/quantity").asString()).stripTrailingZeros());
      after =
          answer.at("/movements/pageInfo/hasNextPage").asBoolean()
              ? answer.at("/movements/pageInfo/endCursor").asString()
              : "";
    } while (!after.isEmpty());
    assertThat(onHand)
        .isEqualByComparingTo(found.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    return found;
  }
}
