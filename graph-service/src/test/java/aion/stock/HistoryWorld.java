package aion.stock;

import aion.ledger.EntityFact;
import aion.ledger.Fact;
import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.ledger.StockLine;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.LotId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The items of one history, two sites, of which one may go below zero, and the postings that its
/// steps stand for.
///
/// @param start when its recording begins
record HistoryWorld(String name, Instant start) {
  static final LocationId STRICT = new LocationId("H-STRICT");
  static final LocationId LOOSE = new LocationId("H-LOOSE");

  static List<Fact> sites() {
    return List.of(site(STRICT, "false"), site(LOOSE, "true"));
  }

  private static Fact site(LocationId code, String mayGoNegative) {
    var values =
        Map.of(
            "name", List.of("Site " + code),
            "kind", List.of("plant"),
            "mayGoNegative", List.of(mayGoNegative));
    return new EntityFact.Upsert("Site", code.value(), values, Map.of());
  }

  List<Posting> entities() {
    return List.of(
        master("plain", item(plain(), "none")),
        master("lots", item(byLot(), "lot")),
        master("first", lot("X", "2027-01-01")),
        master("second", lot("Y", "2027-02-01")));
  }

  private Posting master(String what, Fact fact) {
    return new Posting(name + "-" + what, null, "tester", "test", name, fact);
  }

  private static Fact item(ItemId sku, String tracking) {
    var values =
        Map.of(
            "name", List.of("Item " + sku),
            "kind", List.of("component"),
            "tracking", List.of(tracking));
    return new EntityFact.Upsert("Item", sku.value(), values, Map.of("baseUnit", List.of("pcs")));
  }

  private Fact lot(String code, String expiresOn) {
    return new EntityFact.Upsert(
        "Lot",
        name + code,
        Map.of("expiresOn", List.of(expiresOn)),
        Map.of("item", List.of(byLot().value())));
  }

  private ItemId plain() {
    return new ItemId(name);
  }

  private ItemId byLot() {
    return new ItemId(name + "-L");
  }

  String entry(int step) {
    return name + "-" + step;
  }

  PositionKey position(int number) {
    return switch (number) {
      case 0 -> PositionKey.of(plain(), STRICT);
      case 1 -> PositionKey.of(plain(), LOOSE);
      case 2 -> lotsInOrder().getFirst();
      default -> lotsInOrder().getLast();
    };
  }

  List<PositionKey> lotsInOrder() {
    return List.of(
        new PositionKey(byLot(), STRICT, new LotId(name + "X"), null),
        new PositionKey(byLot(), STRICT, new LotId(name + "Y"), null));
  }

  /// The same goods at the other site.
  PositionKey across(PositionKey key) {
    return key.at(key.location().equals(STRICT) ? LOOSE : STRICT);
  }

  boolean mayGoNegative(PositionKey key) {
    return key.location().equals(LOOSE);
  }

  /// All positions that anything can touch.
  List<PositionKey> positions() {
    return List.of(0, 2, 3).stream()
        .map(this::position)
        .flatMap(k -> List.of(k, k.at(LOOSE), k.at(Places.IN_TRANSIT)).stream())
        .toList();
  }

  Posting posting(Operation step) {
    var time =
        step.kind() == Operation.Kind.CORRECT ? null : start.minus(Duration.ofHours(step.ago()));
    return new Posting(entry(step.id()), time, "tester", "test", name, fact(step));
  }

  private Movement fact(Operation step) {
    var lines = List.of(line(position(step.at()), step.amount()));
    return switch (step.kind()) {
      case RECEIPT -> new Movement.Receipt(lines, null, "");
      case ISSUE -> new Movement.Issue(lines, null, "as found", "");
      case SCRAP -> new Movement.Scrap(lines, "");
      case COUNT -> new Movement.Count(lines, "");
      case TRANSFER -> new Movement.Transfer(lines, across(position(step.at())).location(), "");
      case HOLD -> new Movement.Hold(lines, "");
      case UNHOLD -> new Movement.Unhold(lines, "");
      case RESERVE ->
          new Movement.Reservation(entry(step.id()), lines.getFirst(), "order", null, "");
      case RELEASE -> {
        var amount = step.flag() ? null : BigDecimal.valueOf(step.amount());
        yield new Movement.Release(entry(step.of()), amount, "pcs", false, "");
      }
      case FULFIL -> new Movement.Issue(lines, entry(step.of()), "as found", "");
      case DISPATCH ->
          new Movement.Dispatch(lines, across(position(step.at())).location(), null, null, "");
      case ARRIVE ->
          new Movement.Arrival(
              entry(step.of()), step.amount() == 0 ? List.of() : lines, step.flag(), "");
      case FIRST_EXPIRING ->
          new Movement.Issue(
              List.of(line(lotsInOrder().getFirst().inLot(null), step.amount())), "");
      case CORRECT -> new Movement.Correction(entry(step.of()), instead(step.instead()), "");
    };
  }

  private @Nullable Movement instead(@Nullable Operation right) {
    return right == null ? null : fact(right);
  }

  private static StockLine line(PositionKey at, long amount) {
    return new StockLine(
        at.item(), at.location(), at.lot(), null, BigDecimal.valueOf(amount), "pcs");
  }
}
