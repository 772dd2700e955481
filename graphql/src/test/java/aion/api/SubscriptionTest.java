package aion.api;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.TestGraph;
import aion.ledger.Movement;
import aion.ledger.Posting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class SubscriptionTest {
  private static final String STOCK =
      """
      subscription($after: String, $filter: StockPositionFilter) {
        positionChanged(after: $after, filter: $filter) {
          kind cursor since member entry {id kind} node {quantityOnHand item {sku}}
        }
      }
      """;

  @BeforeEach
  void stock(ExampleCompany company) {
    company.site("P1").bin("P1/A-01", "P1").site("P2");
    company.item("BOLT-M8", "pcs").item("RESIN-7", "kg");
    company.received("BOLT-M8", "P1/A-01", "100", "pcs", NOW);
  }

  @Test
  void a_movement_comes_with_the_stock_it_left_and_the_place_to_go_on_from(ExampleCompany company) {
    var before = cursorNow();
    company.issued("BOLT-M8", "P1/A-01", "5", "pcs", NOW);
    company.issued("BOLT-M8", "P1/A-01", "6", "pcs", NOW);
    var socket = following("viewer", Map.of("after", before));

    var first = socket.event("positionChanged");
    var second = socket.event("positionChanged");
    socket.kill();
    var resumed = following("viewer", Map.of("after", first.path("cursor").asString()));

    assertThat(first.at("/entry/kind").asString()).isEqualTo("movement.issue");
    assertThat(first.at("/node/item/sku").asString()).isEqualTo("BOLT-M8");
    assertThat(second.at("/node/quantityOnHand").asString()).isEqualTo("89");
    assertThat(resumed.event("positionChanged").at("/entry/id")).isEqualTo(second.at("/entry/id"));
    resumed.kill();
  }

  @Test
  void only_what_passes_the_filter_and_may_be_seen_is_told(ExampleCompany company) {
    var before = cursorNow();
    company.received("RESIN-7", "P2", "9", "kg", NOW);
    company.received("BOLT-M8", "P2", "7", "pcs", NOW);
    company.received("RESIN-7", "P1/A-01", "8", "kg", NOW);

    var filtered =
        following(
            "viewer",
            Map.of(
                "after", before, "filter", Map.of("item", Map.of("sku", Map.of("eq", "BOLT-M8")))));
    var ofOneSite = following("viewer@P1", Map.of("after", before));

    assertThat(filtered.event("positionChanged").at("/node/quantityOnHand").asString())
        .isEqualTo("7");
    assertThat(ofOneSite.event("positionChanged").at("/node/quantityOnHand").asString())
        .isEqualTo("8");
    filtered.kill();
    ofOneSite.kill();
  }

  @Test
  void every_class_can_be_followed_and_all_of_them_at_once(ExampleCompany company) {
    var before = cursorNow();
    company.supplier("S-A");
    var socket = Socket.greeted("viewer");

    socket.subscribe(
        "1",
        "subscription($after: String) {supplierChanged(after: $after) {node {name}}}",
        Map.of("after", before));
    var one = socket.event("supplierChanged");
    socket.subscribe(
        "2",
        "subscription($after: String) {memberChanged(after: $after) {member node {__typename}}}",
        Map.of("after", before));
    var any = socket.event("memberChanged");

    assertThat(one.at("/node/name").asString()).isEqualTo("Supplier S-A");
    assertThat(any.path("member").asString()).isEqualTo("Supplier/S-A");
    assertThat(any.at("/node/__typename").asString()).isEqualTo("Supplier");
    socket.kill();
  }

  @Test
  void a_cursor_of_another_history_is_told_that_something_was_missed() {
    var socket =
        following(
            "viewer",
            Map.of("after", encoded("{\"offsets\":{\"P1\":9999},\"run\":0,\"inferred\":0}")));

    var event = socket.event("positionChanged");

    assertThat(event.path("kind").asString()).isEqualTo("MISSED");
    assertThat(event.path("since").asString()).isNotEmpty();
    assertThat(event.path("cursor").asString()).isEqualTo(cursorNow());
    socket.kill();
  }

  @Test
  void a_cursor_that_no_event_had_is_refused() {
    var socket = following("viewer", Map.of("after", "not-a-cursor"));

    assertThat(socket.next().at("/payload/0/extensions/code").asString())
        .isEqualTo("CURSOR_INVALID");
    socket.kill();
  }

  @Test
  void a_subscriber_killed_again_and_again_sees_each_change_once() {
    int changes = Integer.getInteger("subscription.changes", 2_000);
    var random = new Random(7);
    var cursor = cursorNow();
    var poster = Thread.ofVirtual().start(() -> post(changes));
    var seen = new HashMap<String, Integer>();
    long start = System.nanoTime();
    int kills = 0;

    while (seen.size() < changes) {
      var socket = following("viewer", Map.of("after", cursor));
      int taken = 1 + random.nextInt(changes / 4);
      while (taken-- > 0 && seen.size() < changes) {
        var event = socket.event("positionChanged");
        assertThat(event.path("kind").asString()).isEqualTo("CHANGED");
        cursor = event.path("cursor").asString();
        seen.merge(event.at("/entry/id").asString(), 1, Integer::sum);
      }
      socket.kill();
      kills++;
    }

    assertThat(poster).satisfies(Thread::join);
    assertThat(seen).hasSize(changes).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    assertThat(seen.keySet()).allMatch(id -> id.startsWith("C-"));
    System.out.printf(
        "%d changes, seen once each over %d connections in %.1f s%n",
        changes, kills, (System.nanoTime() - start) / 1e9);
  }

  private static void post(int changes) {
    var batch = new ArrayList<Posting>();
    for (int i = 0; i < changes; i++) {
      var lines = ExampleCompany.lines("BOLT-M8", i % 2 == 0 ? "P1/A-01" : "P2", "1", "pcs");
      batch.add(
          new Posting(
              "C-" + i, NOW, "tester", "test", "trace", new Movement.Receipt(lines, null, "")));
      if (batch.size() == 500 || i + 1 == changes) {
        TestGraph.shared().ledger.postAll(List.copyOf(batch));
        batch.clear();
      }
    }
  }

  private static Socket following(String role, Map<String, ?> variables) {
    var socket = Socket.greeted(role);
    socket.subscribe("1", STOCK, variables);
    return socket;
  }

  /// Where the changes have come to: what a reader is told who has missed something.
  private static String cursorNow() {
    var socket =
        following(
            "viewer", Map.of("after", encoded("{\"offsets\":{},\"run\":999,\"inferred\":0}")));
    var cursor = socket.event("positionChanged").path("cursor").asString();
    socket.kill();
    return cursor;
  }

  private static String encoded(String json) {
    return java.util.Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
