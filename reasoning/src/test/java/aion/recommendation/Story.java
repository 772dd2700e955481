package aion.recommendation;

import aion.ExampleCompany;
import aion.TestGraph;
import aion.archive.ColdHistory;
import aion.forecast.Days;
import aion.graph.Graph;
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
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A motor at a plant, 42 used each day, with stock for six days. Supplier A takes 7 to 9 days and
/// asks 48,000; supplier B takes 5 to 7 days and asks 50,400. Both sell five hundreds.
public final class Story {
  public static final String POSITION = "StockPosition/MOTOR@P1";
  private static final int HISTORY = 100;
  private static final int PER_DAY = 42;

  private final Ledger ledger;
  private int orders;

  Story(Ledger ledger) {
    this.ledger = ledger;
  }

  /// @param onHand what is left today
  public static Story told(Ledger ledger, int onHand) {
    var story = new Story(ledger);
    new ExampleCompany(ledger)
        .site("P1")
        .entity(
            "Item",
            "MOTOR",
            Map.of(
                "name", List.of("Motor"),
                "kind", List.of("component"),
                "unitCost", List.of("50000"),
                "currency", List.of("IDR")),
            Map.of("baseUnit", List.of("pcs")))
        .supplier("A")
        .supplier("B");
    story.offer("A", "48000", 8);
    story.offer("B", "50400", 6);
    for (int i = 0; i < 9; i++) {
      story.delivered("A", 7 + i % 3);
      story.delivered("B", 5 + i % 3);
    }
    story.used(onHand);
    return story;
  }

  public void offer(String supplier, String price, int leadTimeDays) {
    new ExampleCompany(ledger)
        .entity(
            "SupplyOffer",
            "O-" + supplier,
            Map.of(
                "currency", List.of("IDR"),
                "minimumOrderQuantity", List.of("500"),
                "orderMultiple", List.of("500"),
                "leadTimeDays", List.of(Integer.toString(leadTimeDays))),
            Map.of("item", List.of("MOTOR"), "supplier", List.of(supplier)))
        .entity(
            "PriceTier",
            "T-" + supplier,
            Map.of(
                "fromQuantity", List.of("1"),
                "unitPrice", List.of(price),
                "currency", List.of("IDR")),
            Map.of("offer", List.of("O-" + supplier)));
  }

  /// The offer again, sold by the dozen and in any number of them.
  void offerInDozens(String supplier, int leadTimeDays) {
    new ExampleCompany(ledger)
        .entity(
            "SupplyOffer",
            "O-" + supplier,
            Map.of(
                "currency", List.of("IDR"),
                "minimumOrderQuantity", List.of(),
                "orderMultiple", List.of(),
                "leadTimeDays", List.of(Integer.toString(leadTimeDays))),
            Map.of(
                "item", List.of("MOTOR"),
                "supplier", List.of(supplier),
                "sellingUnit", List.of("DZN")));
  }

  /// The offer again, in threes and up to a maximum.
  void offerUpTo(String supplier, int leadTimeDays, String maximum, String policy) {
    new ExampleCompany(ledger)
        .entity(
            "SupplyOffer",
            "O-" + supplier,
            Map.of(
                "currency", List.of("IDR"),
                "minimumOrderQuantity", List.of(),
                "orderMultiple", List.of("3"),
                "maximumOrderQuantity", List.of(maximum),
                "roundingPolicy", List.of(policy),
                "leadTimeDays", List.of(Integer.toString(leadTimeDays))),
            Map.of("item", List.of("MOTOR"), "supplier", List.of(supplier)));
  }

  /// A past delivery straight to a customer, promised for its eighth day.
  void delivered(String supplier, int days) {
    var line = new OrderLineId("PO-%d/1".formatted(++orders));
    var confirmed = daysAgo(60 + orders);
    post(confirmed, placed(line, supplier, null, confirmed.plus(8, ChronoUnit.DAYS)));
    post(confirmed, new OrderFact.Confirmed(line, null));
    post(
        confirmed.plus(days, ChronoUnit.DAYS),
        new OrderFact.Received(line, new BigDecimal("500"), "pcs"));
  }

  /// An open order line to the plant.
  ///
  /// @param promised null when nobody promised a day
  public void ordered(String supplier, int daysAgo, @Nullable Instant promised) {
    var line = new OrderLineId("PO-%d/1".formatted(++orders));
    post(daysAgo(daysAgo), placed(line, supplier, new LocationId("P1"), promised));
  }

  private void used(int onHand) {
    var postings = new ArrayList<Posting>();
    int start = HISTORY * PER_DAY + onHand;
    postings.add(
        ExampleCompany.posting(
            daysAgo(HISTORY), new Movement.Receipt(lines(start), null, "opening")));
    for (int day = HISTORY; day > 0; day--)
      postings.add(
          ExampleCompany.posting(
              daysAgo(day).plus(Duration.ofHours(1)), new Movement.Issue(lines(PER_DAY), "")));
    ledger.postAll(postings);
  }

  public static List<aion.ledger.StockLine> lines(int amount) {
    return ExampleCompany.lines("MOTOR", "P1", Integer.toString(amount), "pcs");
  }

  public void post(Instant at, aion.ledger.Fact fact) {
    ledger.post(ExampleCompany.posting(at, fact));
  }

  static Instant daysAgo(int days) {
    return TestGraph.NOW.minus(days, ChronoUnit.DAYS);
  }

  public static Days days() {
    return daysAt(TestGraph.NOW);
  }

  public static Days daysAt(Instant now) {
    return new Days(Clock.fixed(now, ZoneOffset.UTC), ZoneOffset.UTC);
  }

  public static Recommender recommender(Graph graph) {
    return recommender(graph, days());
  }

  public static Recommender recommender(Graph graph, Days days) {
    return context(graph, days).getBean(Recommender.class);
  }

  static Forecasting forecasting(Graph graph, Days days) {
    return context(graph, days).getBean(Forecasting.class);
  }

  /// The beans of the product, as it makes them.
  private static AnnotationConfigApplicationContext context(Graph graph, Days days) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("aion.recommendation.automatic", "false")));
    context.registerBean(Graph.class, () -> graph);
    context.registerBean(ColdHistory.class, () -> TestGraph.shared().cold);
    context.registerBean(Clock.class, days::clock);
    context.scan("aion.forecast", "aion.policy", "aion.recommendation");
    context.refresh();
    return context;
  }

  private static OrderFact.Placed placed(
      OrderLineId line,
      String supplier,
      @Nullable LocationId location,
      @Nullable Instant promised) {
    return new OrderFact.Placed(
        line,
        "PO-" + line.value(),
        new SupplierId(supplier),
        new ItemId("MOTOR"),
        location,
        null,
        new BigDecimal("500"),
        "pcs",
        new BigDecimal("48000"),
        null,
        "IDR",
        promised);
  }
}
