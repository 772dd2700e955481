package aion;

import aion.ledger.EntityFact;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.ledger.StockLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Words for tests that need items, places and stock; everything goes through the ledger.
public final class ExampleCompany {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Ledger ledger;

  public ExampleCompany(Ledger ledger) {
    this.ledger = ledger;
  }

  public ExampleCompany item(String sku, String unit) {
    return entity(
        "Item",
        sku,
        Map.of("name", List.of("Item " + sku), "kind", List.of("component")),
        Map.of("baseUnit", List.of(unit)));
  }

  /// An item whose stock is told apart by `lot` or `serial`.
  public ExampleCompany tracked(String sku, String tracking) {
    return entity(
        "Item",
        sku,
        Map.of(
            "name", List.of("Item " + sku),
            "kind", List.of("component"),
            "tracking", List.of(tracking)),
        Map.of("baseUnit", List.of("pcs")));
  }

  public ExampleCompany lot(String code, String item, String expiresOn) {
    return entity(
        "Lot", code, Map.of("expiresOn", List.of(expiresOn)), Map.of("item", List.of(item)));
  }

  public ExampleCompany site(String code) {
    return entity(
        "Site", code, Map.of("name", List.of("Site " + code), "kind", List.of("plant")), Map.of());
  }

  public ExampleCompany bin(String code, String within) {
    return entity(
        "Bin", code, Map.of("name", List.of("Bin " + code)), Map.of("within", List.of(within)));
  }

  public ExampleCompany supplier(String code) {
    return entity("Supplier", code, Map.of("name", List.of("Supplier " + code)), Map.of());
  }

  public ExampleCompany entity(
      String entityClass,
      String key,
      Map<String, List<String>> values,
      Map<String, List<String>> links) {
    ledger.post(posting(null, new EntityFact.Upsert(entityClass, key, values, links)));
    return this;
  }

  public ExampleCompany received(
      String item, String location, String amount, String unit, Instant at) {
    ledger.post(posting(at, new Movement.Receipt(lines(item, location, amount, unit), null, "")));
    return this;
  }

  public ExampleCompany issued(
      String item, String location, String amount, String unit, Instant at) {
    ledger.post(posting(at, new Movement.Issue(lines(item, location, amount, unit), "")));
    return this;
  }

  public static List<StockLine> lines(String item, String location, String amount, String unit) {
    return List.of(StockLine.of(item, location, new BigDecimal(amount), unit));
  }

  /// A posting with an id of its own.
  public static Posting posting(Instant validTime, aion.ledger.Fact fact) {
    return new Posting("e-" + NUMBER.incrementAndGet(), validTime, "tester", "test", "trace", fact);
  }
}
