package aion.projection;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// I9: no follower skips or doubles what entries did. `-Dfeed.postings=100000` runs it for long.
@GraphTest
class FeedTest {
  private static final int APPENDERS = 8;
  private static final int POSTINGS = Integer.getInteger("feed.postings", 400);

  @Test
  void a_follower_that_is_killed_all_the_time_ends_with_what_a_fresh_reading_has(
      Graph graph, Ledger ledger, ExampleCompany company) throws Exception {
    BusyCompany.prepare(company);
    var feed = new Feed(graph);
    var follower = new CopyingFollower(feed, 1);
    var posting = new AtomicBoolean(true);

    int appended = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var following =
          threads.submit(() -> {
            while (posting.get()) {
              follower.step();
              TimeUnit.MILLISECONDS.sleep(10);
            }
            return follower.all();
          });
      var appenders = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < APPENDERS; i++) {
        var busy = new BusyCompany(ledger, "b" + i, i);
        appenders.add(() -> busy.post(POSTINGS / APPENDERS));
      }
      for (var done : threads.invokeAll(appenders)) appended += done.get();
      posting.set(false);
      following.get();
    }

    assertThat(appended).isGreaterThan(POSTINGS / 3);
    assertThat(follower.all()).isEqualTo(new CopyingFollower(feed, 2).all());
    assertThat(follower.all().values()).hasSameSizeAs(follower.all().keySet());
    assertThat(follower.all()).hasSize((int) countIn(graph));
  }

  @Test
  void an_archiving_makes_a_follower_begin_anew(Graph graph, Ledger ledger, ExampleCompany company)
      throws Exception {
    BusyCompany.prepare(company);
    new BusyCompany(ledger, "b", 7).post(50);
    var feed = new Feed(graph);
    var follower = new CopyingFollower(feed, 1);
    follower.all();

    graph.write(tx ->
        tx.run("MATCH (e:Entry {partition: 'site:P1'}) WHERE e.offset <= 3 DETACH DELETE e")
            .consume());
    graph.write(
        tx -> tx.run("MATCH (p:Partition {id: 'site:P1'}) SET p.archivedOffset = 3").consume());

    assertThat(feed.next(follower.cursor()).fresh()).isTrue();
    assertThat(follower.all()).isEqualTo(new CopyingFollower(feed, 2).all());
  }

  @Test
  void what_was_sent_does_not_leave_the_ledger(Graph graph, ExampleCompany company) {
    company.supplier("S1");

    var nodes = new CopyingFollower(new Feed(graph), 1).all();

    assertThat(nodes.values().stream().filter(n -> n.labels().contains("Entry")))
        .isNotEmpty()
        .allSatisfy(n ->
            assertThat(n.properties()).containsKey("hash").doesNotContainKeys("payload", "effect"));
    assertThat(java.util.Objects.requireNonNull(nodes.get("Supplier/S1")).properties())
        .isEqualTo(Map.of("ref", "Supplier/S1", "id", "S1", "name", "Supplier S1"));
  }

  private static long countIn(Graph graph) {
    return graph
        .read(
            "MATCH (n) WHERE n:Entity OR n:Entry RETURN count(n) AS n",
            Map.of(),
            row -> row.get("n").asLong())
        .getFirst();
  }
}
