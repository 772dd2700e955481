package aion.ingest.sample;

import aion.ledger.EntityFact;
import aion.ledger.Fact;
import aion.ledger.Movement;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import aion.ledger.StockLine;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.LotId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is under way when the two years end, and what a file of movements does not say: promises,
/// goods on the road, one material that is kept apart by lot, and a receipt that is entered after a
/// count. `docs/SAMPLE_COMPANY.md` tells it.
final class OpenBusiness {
  private static final String GREASE = "GRS-400";
  private static final String SILICONE = "SIL-310";
  private static final String OLD = "SIL-A17";
  private static final String NEXT = "SIL-B02";
  private static final String NEW = "SIL-C05";
  private static final String OWNER = "SUP-11";

  private final Days days;
  private final List<Posting> postings = new ArrayList<>();

  private OpenBusiness(Days days) {
    this.days = days;
  }

  /// In the order in which they are to be posted.
  static List<Posting> of(Days days) {
    var business = new OpenBusiness(days);
    business.silicone();
    business.promises();
    business.transfers();
    business.grease();
    return List.copyOf(business.postings);
  }

  private void silicone() {
    say(
        "item",
        at(0, Days.COUNTED),
        new EntityFact.Upsert(
            "Item",
            SILICONE,
            Map.of(
                "name", List.of("Food-safe silicone 310 ml"),
                "alias", List.of("Silikon aman pangan 310 ml"),
                "kind", List.of("material"),
                "tracking", List.of("lot")),
            Map.of("baseUnit", List.of("H87"), "category", List.of("POLYMERS"))));
    lot(OLD, -6);
    lot(NEXT, 18);
    lot(NEW, 420);
    receive("receipt-a", 540, OLD, null, 60);
    receive("receipt-b", 640, NEXT, null, 48);
    var used = new Movement.Issue(lines(silicone(OLD, null, 42)), "Sealing of kettles");
    say("issue-a", at(668, Days.ISSUED), used);
    receive("receipt-c", 714, NEW, null, 36);
    receive("receipt-owned", 720, NEW, OWNER, 24);
    var expired = new Movement.Hold(lines(silicone(OLD, null, 18)), "Past its last day");
    say("hold", at(723, Days.SORTED), expired);
    say(
        "count",
        at(Days.LAST, Days.EVENING_COUNT),
        new Movement.Count(
            lines(silicone(NEXT, null, 47), silicone(NEW, null, 48)), "Evening count"));
    // The count found these twelve before anybody entered that they had come.
    receive("receipt-late", Days.LAST - 1, NEW, null, 12);
  }

  private void lot(String code, int lastDay) {
    var values = Map.of("expiresOn", List.of(days.today().plusDays(lastDay).toString()));
    var links = Map.of("item", List.of(SILICONE));
    say("lot-" + code, at(0, Days.COUNTED), new EntityFact.Upsert("Lot", code, values, links));
  }

  private void receive(String name, int day, String lot, @Nullable String owner, int pieces) {
    var reason = owner == null ? "" : "Consignment";
    var receipt = new Movement.Receipt(lines(silicone(lot, owner, pieces)), null, reason);
    say(name, at(day, Days.RECEIVED), receipt);
  }

  private void promises() {
    promise("SO-2041", "FAN-16S", "SUB", 25, at(Days.COUNT + 3, Days.EVENING_COUNT));
    promise("SO-2043", "FAN-16S", "MES", 10, null);
    promise("SO-2047", "RC-18", "SUB", 12, at(Days.COUNT + 6, Days.EVENING_COUNT));
  }

  private void promise(
      String order, String sku, String location, int pieces, @Nullable Instant expiresAt) {
    var line = line(sku, location, null, null, pieces);
    var promise = new Movement.Reservation("R-" + order, line, order, expiresAt, "");
    say("promise-" + order, at(Days.LAST, Days.ISSUED), promise);
  }

  private void transfers() {
    send("dispatch-1", Days.LAST, "FAN-16S", "MES", 40, Days.COUNT + 2);
    send("dispatch-2", Days.LAST - 5, "RC-18", "SUB", 20, Days.LAST - 1);
    var part = new Movement.Arrival(id("dispatch-2"), lines(line("RC-18", "SUB", 12)), false, "");
    say("arrival-2", at(Days.LAST - 1, Days.RECEIVED), part);
  }

  private void send(String name, int day, String sku, String to, int pieces, int expected) {
    var goods = lines(line(sku, Places.PLANT, pieces));
    var expectedAt = at(expected, Days.EVENING_COUNT);
    var dispatch = new Movement.Dispatch(goods, new LocationId(to), null, expectedAt, "By road");
    say(name, at(day, Days.TRANSFERRED), dispatch);
  }

  /// Bought by hand, without an offer, and ordered too late.
  private void grease() {
    var values =
        Map.of(
            "name", List.of("Food-grade grease 400 g"),
            "alias", List.of("Gemuk aman pangan 400 g"),
            "kind", List.of("material"));
    var links = Map.of("baseUnit", List.of("H87"), "category", List.of("POLYMERS"));
    say("grease", at(0, Days.COUNTED), new EntityFact.Upsert("Item", GREASE, values, links));
    var bought = new Movement.Receipt(lines(line(GREASE, Places.PLANT, 112)), null, "");
    say("grease-in", at(540, Days.RECEIVED), bought);
    for (int week = 25; week >= 0; week--) {
      var used = new Movement.Issue(lines(line(GREASE, Places.PLANT, 4)), "Gearboxes");
      say("grease-out-" + week, at(Days.LAST - 7 * week, Days.ISSUED), used);
    }
    var ordered =
        new OrderFact.Placed(
            new OrderLineId("PO-" + GREASE + "/1"),
            "PO-" + GREASE,
            new SupplierId("SUP-07"),
            new ItemId(GREASE),
            new LocationId(Places.PLANT),
            null,
            BigDecimal.valueOf(60),
            "H87",
            null,
            null,
            null,
            at(Days.COUNT + 20, Days.RECEIVED));
    say("grease-ordered", at(Days.LAST - 9, Days.ORDERED), ordered);
  }

  private void say(String name, Instant validTime, Fact fact) {
    postings.add(new Posting(id(name), validTime, "demo", "sample", "sample", fact));
  }

  private static String id(String name) {
    return "sample/open/" + name;
  }

  private Instant at(int day, LocalTime time) {
    return days.at(day, time);
  }

  private static StockLine silicone(String lot, @Nullable String owner, int pieces) {
    return line(SILICONE, Places.PLANT, lot, owner, pieces);
  }

  private static StockLine line(String sku, String location, int pieces) {
    return line(sku, location, null, null, pieces);
  }

  private static StockLine line(
      String sku, String location, @Nullable String lot, @Nullable String owner, int pieces) {
    return new StockLine(
        new ItemId(sku),
        new LocationId(location),
        lot == null ? null : new LotId(lot),
        owner == null ? null : new SupplierId(owner),
        BigDecimal.valueOf(pieces),
        "H87");
  }

  private static List<StockLine> lines(StockLine... lines) {
    return List.of(lines);
  }
}
