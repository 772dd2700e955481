package aion.web.bench;

import aion.ledger.EntityFact;
import aion.ledger.Fact;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.ledger.StockLine;
import aion.stock.PositionKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// A company with so much stock that no issue is refused, and an endless row of movements: three
/// issues, one receipt, of one line each, spread over all its positions.
final class BenchCompany {
  private static final BigDecimal OPENING = BigDecimal.valueOf(1_000_000_000);

  private final String prefix;
  private final int sites;
  private final int items;
  private final Instant firstDay;
  private final AtomicLong number = new AtomicLong();

  /// @param prefix of the keys of items and sites
  /// @param firstDay when the first movement happened; each later one a millisecond after
  BenchCompany(String prefix, int sites, int items, Instant firstDay) {
    this.prefix = prefix;
    this.sites = sites;
    this.items = items;
    this.firstDay = firstDay;
  }

  int positions() {
    return sites * items;
  }

  /// Makes the places, the items and more stock than is ever issued.
  void open(Ledger ledger) {
    makeEntities(ledger);
    stock(ledger, OPENING, "opening");
  }

  /// Makes the places and the items.
  void makeEntities(Ledger ledger) {
    var postings = new ArrayList<Posting>();
    for (int s = 0; s < sites; s++)
      postings.add(entity("Site", site(s), Map.of("name", site(s), "kind", "warehouse"), Map.of()));
    for (int i = 0; i < items; i++)
      postings.add(
          entity(
              "Item",
              item(i),
              Map.of("name", item(i), "kind", "component"),
              Map.of("baseUnit", "H87")));
    postAll(ledger, postings);
  }

  /// Receives the amount at every position.
  ///
  /// @param name tells this receipt from others
  void stock(Ledger ledger, BigDecimal amount, String name) {
    var postings = new ArrayList<Posting>();
    for (int p = 0; p < positions(); p++)
      postings.add(
          posting(name + "-in-" + p, new Movement.Receipt(List.of(line(p, amount)), null, name)));
    postAll(ledger, postings);
  }

  /// An amount of what lies at a position.
  StockLine line(int position, BigDecimal amount) {
    return StockLine.of(item(position / sites), site(position % sites), amount, "H87");
  }

  /// The reference of a position.
  String positionRef(int position) {
    return PositionKey.of(line(position, BigDecimal.ONE)).ref();
  }

  /// The next movements.
  List<Posting> next(int count) {
    var postings = new ArrayList<Posting>(count);
    for (int i = 0; i < count; i++) postings.add(next());
    return postings;
  }

  /// The next movement; safe for use by many threads.
  Posting next() {
    long n = number.incrementAndGet();
    // Steps of a prime visit all positions in an order that looks random and repeats exactly.
    int position = (int) (n * 7_919 % positions());
    var lines = List.of(line(position, BigDecimal.valueOf(1 + n % 20)));
    Movement movement =
        n % 4 == 0 ? new Movement.Receipt(lines, null, "") : new Movement.Issue(lines, "");
    return posting("movement-" + n, movement);
  }

  /// Posts, and takes a refusal for the fault that it would be here.
  static void postAll(Ledger ledger, List<Posting> postings) {
    for (var receipt : ledger.postAll(postings))
      if (receipt instanceof Receipt.Refused refused) throw refused.problem();
  }

  private Posting posting(String id, Fact fact) {
    var validTime = firstDay.plusMillis(number.get());
    return new Posting(id, validTime, "bench", "bench", "bench", fact);
  }

  private Posting entity(
      String entityClass, String key, Map<String, String> values, Map<String, String> links) {
    var fact = new EntityFact.Upsert(entityClass, key, lists(values), lists(links));
    return posting(entityClass + ":" + key, fact);
  }

  private static Map<String, List<String>> lists(Map<String, String> values) {
    return values.entrySet().stream()
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
  }

  private String site(int number) {
    return prefix + "SITE-" + number;
  }

  private String item(int number) {
    return prefix + "ITEM-%05d".formatted(number);
  }
}
