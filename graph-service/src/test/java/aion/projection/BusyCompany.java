package aion.projection;

import aion.ExampleCompany;
import aion.TestGraph;
import aion.ledger.EntityFact;
import aion.ledger.Fact;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Observed;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.ledger.StockLine;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SignalId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Somebody who posts facts of all kinds at random; many are refused, as in life.
final class BusyCompany {
  private final Ledger ledger;
  private final String name;
  private final Random random;
  private final List<String> taken = new ArrayList<>();
  private int number;

  BusyCompany(Ledger ledger, String name, long seed) {
    this.ledger = ledger;
    this.name = name;
    this.random = new Random(seed);
  }

  static void prepare(ExampleCompany company) {
    company.site("P1").bin("P1/A-01", "P1").site("P2").supplier("S1").supplier("S2");
    company.item("BOLT", "pcs").item("OIL", "pcs").tracked("PUMP", "serial");
    company.entity("SignalSource", "SRC", Map.of("name", List.of("Source")), Map.of());
    company.entity(
        "Signal",
        "STEEL",
        Map.of(
            "name",
            List.of("Steel"),
            "kind",
            List.of("price"),
            "unitText",
            List.of("EUR/t"),
            "frequency",
            List.of("daily")),
        Map.of("source", List.of("SRC")));
  }

  /// @return entries that were appended
  int post(int postings) {
    int appended = 0;
    for (int i = 0; i < postings; i++) {
      var fact = fact();
      var id = name + "-" + number++;
      var time =
          fact instanceof Movement.Correction
              ? null
              : TestGraph.NOW.minus(Duration.ofMinutes(random.nextInt(600)));
      var receipt =
          ledger.postAll(List.of(new Posting(id, time, "tester", "test", name, fact))).getFirst();
      if (!(receipt instanceof Receipt.Appended)) continue;
      appended++;
      if (fact instanceof Movement) taken.add(id);
    }
    return appended;
  }

  private Fact fact() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> new Movement.Receipt(lines(), null, "");
      case 3 -> new Movement.Issue(lines(), "");
      case 4 -> new Movement.Count(lines(), "");
      case 5 -> new Movement.Transfer(lines(), new LocationId(one("P1", "P2")), "");
      case 6 -> new Movement.Dispatch(lines(), new LocationId(one("P1", "P2")), null, null, "");
      case 7 ->
          taken.isEmpty()
              ? new Observed(new SignalId("STEEL"), amount())
              : new Movement.Correction(taken.get(random.nextInt(taken.size())), null, "");
      case 8 -> placed();
      case 9 -> new OrderFact.Cancelled(new OrderLineId(one("L1", "L2", "L3")), "");
      case 10 -> new Movement.Reservation(name + "-r" + number, lines().getFirst(), "d", null, "");
      default ->
          random.nextBoolean()
              ? new Observed(new SignalId("STEEL"), amount())
              : new EntityFact.Upsert(
                  "Supplier",
                  one("S1", "S2", name + random.nextInt(9)),
                  Map.of("name", List.of("Supplier " + random.nextInt(99))),
                  Map.of());
    };
  }

  private Fact placed() {
    var line = random.nextBoolean() ? one("L1", "L2", "L3") : name + number;
    return new OrderFact.Placed(
        new OrderLineId(line),
        "PO-" + line,
        new SupplierId(one("S1", "S2")),
        new ItemId(one("BOLT", "OIL")),
        new LocationId(one("P1", "P2")),
        null,
        amount(),
        "pcs",
        null,
        null,
        null,
        null);
  }

  private List<StockLine> lines() {
    var place = new LocationId(one("P1", "P1/A-01", "P2"));
    if (random.nextInt(6) == 0)
      return List.of(
          new StockLine(
              new ItemId("PUMP"),
              place,
              null,
              null,
              BigDecimal.ONE,
              "pcs",
              List.of("N" + random.nextInt(30))));
    return List.of(StockLine.of(one("BOLT", "OIL"), place.value(), amount(), "pcs"));
  }

  private BigDecimal amount() {
    return BigDecimal.valueOf(1 + random.nextInt(50));
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }
}
