package aion.api.live;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.api.LedgerEntry;
import aion.api.query.Row;
import aion.graph.Graph;
import aion.projection.Change;
import aion.projection.Changes;
import aion.projection.Feed;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

@GraphTest
class SlowSubscriberTest {
  private static final LiveSettings FIVE_BEHIND =
      new LiveSettings(
          5, 10, 10, 10, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2));

  @Test
  void who_is_too_slow_is_told_from_which_cursor_on_to_read_anew(
      ExampleCompany company, Graph graph) throws InterruptedException {
    company.site("P1").bin("P1/A-01", "P1").item("BOLT-M8", "pcs");
    var live = new LiveChanges(new Feed(graph), new Changes(graph), FIVE_BEHIND);
    var slow = new Slow();
    ChangeSubscription.of(live, new AllStock(), live.now()).subscribe(slow);
    company.received("BOLT-M8", "P1/A-01", "1", "pcs", NOW);
    var last = slow.next();

    for (int i = 0; i < 20; i++) company.received("BOLT-M8", "P1/A-01", "1", "pcs", NOW);
    var event = slow.next();
    while (event.kind() == ChangeEvent.Kind.CHANGED) {
      last = event;
      event = slow.next();
    }
    company.received("BOLT-M8", "P1/A-01", "1", "pcs", NOW);
    var after = slow.next();
    slow.cancel();

    assertThat(event.kind()).isEqualTo(ChangeEvent.Kind.MISSED);
    assertThat(event.since()).isEqualTo(last.cursor());
    assertThat(ChangeCursor.decode(event.cursor()).behind(new Feed(graph).heads()))
        .isLessThanOrEqualTo(1);
    assertThat(after.kind()).isEqualTo(ChangeEvent.Kind.CHANGED);
  }

  /// Takes one event at a time.
  private static final class Slow extends BaseSubscriber<ChangeEvent> {
    private final BlockingQueue<ChangeEvent> events = new LinkedBlockingQueue<>();

    ChangeEvent next() throws InterruptedException {
      request(1);
      var event = events.poll(20, TimeUnit.SECONDS);
      if (event == null) throw new AssertionError("no event");
      return event;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {}

    @Override
    protected void hookOnNext(ChangeEvent event) {
      events.add(event);
    }
  }

  private static final class AllStock implements ChangeSubscription.Subject {
    @Override
    public boolean names(Change change) {
      return true;
    }

    @Override
    public boolean includes(Change change) {
      return change.labels().contains("StockPosition");
    }

    @Override
    public Map<String, Map<String, Row>> read(Collection<String> refs) {
      return refs.stream().collect(Collectors.toMap(ref -> ref, _ -> Map.of()));
    }

    @Override
    public Map<String, LedgerEntry> entries(Collection<String> ids) {
      return Map.of();
    }
  }
}
