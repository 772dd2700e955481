package aion.archive;

import aion.ExampleCompany;
import aion.TestGraph;
import aion.ledger.GroupCommit;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/// A company whose stock moved every day from January to May 2026, each fact recorded when it
/// happened but for some that came late.
public final class LivedYear implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
  static final int DAYS = 151;
  private static final List<String> ITEMS = List.of("BOLT-M8", "NUT-M8", "OIL");
  private static final List<String> PLACES = List.of("P1", "P1/A-01", "P2");

  private final MovingClock clock = new MovingClock();
  private final GroupCommit ledger = TestGraph.shared().ledger(clock);
  private final Random random = new Random(8);
  private int number;

  /// Tells the time it was told.
  private static final class MovingClock extends Clock {
    private volatile Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  Ledger ledger() {
    return ledger;
  }

  public Clock clock() {
    return clock;
  }

  /// Lives through all days, with some movements each.
  public LivedYear live() {
    var company = new ExampleCompany(ledger);
    company.site("P1").bin("P1/A-01", "P1").site("P2").supplier("S1");
    ITEMS.forEach(item -> company.item(item, item.equals("OIL") ? "kg" : "pcs"));
    for (var item : ITEMS)
      for (var place : PLACES) post(movement("receipt", item, place, "500"), START);
    for (int day = 0; day < DAYS; day++) {
      clock.now = START.plus(Duration.ofDays(day));
      dayOf(day);
    }
    clock.now = TestGraph.NOW;
    return this;
  }

  private void dayOf(int day) {
    var now = clock.now;
    for (int i = 0; i < 3; i++) {
      var item = ITEMS.get(random.nextInt(ITEMS.size()));
      var place = PLACES.get(random.nextInt(PLACES.size()));
      var amount = Integer.toString(1 + random.nextInt(9));
      var late = random.nextInt(5) == 0 ? Duration.ofHours(50) : Duration.ZERO;
      switch (random.nextInt(6)) {
        case 0 -> post(movement("receipt", item, place, amount), now.minus(late));
        case 1 -> post(movement("transfer", item, place, amount), now.minus(late));
        case 2 -> post(movement("count", item, place, "40" + amount), now);
        default -> post(movement("issue", item, place, amount), now.minus(late));
      }
    }
    if (day % 20 == 3) order(day, now);
  }

  private void order(int day, Instant now) {
    var line = new OrderLineId("PO-" + day);
    post(
        new OrderFact.Placed(
            line,
            "PO-" + day,
            new SupplierId("S1"),
            new ItemId("BOLT-M8"),
            new LocationId("P1"),
            null,
            new BigDecimal("50"),
            "pcs",
            null,
            null,
            null,
            null),
        now);
    post(new OrderFact.Confirmed(line, now.plus(Duration.ofDays(5))), now);
    if (day < 120)
      post(
          new Movement.Receipt(
              ExampleCompany.lines("BOLT-M8", "P1", "50", "pcs"), line, "as ordered"),
          now);
  }

  private static Movement movement(String kind, String item, String place, String amount) {
    var lines = ExampleCompany.lines(item, place, amount, item.equals("OIL") ? "kg" : "pcs");
    return switch (kind) {
      case "receipt" -> new Movement.Receipt(lines, null, "");
      case "transfer" ->
          new Movement.Transfer(lines, new LocationId(place.equals("P1") ? "P2" : "P1"), "");
      case "count" -> new Movement.Count(lines, "stock-taking");
      default -> new Movement.Issue(lines, "");
    };
  }

  private void post(aion.ledger.Fact fact, Instant at) {
    ledger.post(posting("y-" + number++, fact, at));
  }

  static Posting posting(String id, aion.ledger.Fact fact, Instant at) {
    return new Posting(id, at, "tester", "test", "trace", fact);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
