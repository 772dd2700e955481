package aion.ingest.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From whom the company buys, and on what terms.
record Suppliers(List<Supplier> suppliers, Map<String, List<Offer>> offersByItem) {
  /// @param leadTimeDays what the supplier promises, from confirmation to receipt
  /// @param confirmDays how long it usually takes to confirm
  /// @param freightShare freight as a share of a line's value; zero when it is in the price
  /// @param slots days by which the carrier's next trip moves the promise, one order of an item
  ///   after the other
  record Supplier(
      String code,
      String name,
      String alias,
      String country,
      String city,
      String latitude,
      String longitude,
      int leadTimeDays,
      int confirmDays,
      BigDecimal freightShare,
      List<Integer> slots) {
    Supplier {
      slots = List.copyOf(slots);
    }

    /// The key of the place where it makes its goods.
    String site() {
      return code + "/WORKS";
    }
  }

  /// @param unitPrice today's price in US dollars when the minimum is ordered
  /// @param minimum in the item's base unit, as is `multiple`
  record Offer(
      String item,
      Supplier supplier,
      BigDecimal unitPrice,
      int minimum,
      int multiple,
      boolean preferred) {
    String code() {
      return item + "@" + supplier.code();
    }

    /// The least that may be ordered and covers the need.
    int lotFor(long need) {
      long beyond = Math.max(0, need - minimum);
      return Math.toIntExact(minimum + Math.ceilDiv(beyond, multiple) * multiple);
    }

    /// Two per cent off from four times the minimum on, four from ten times on.
    List<Tier> tiers() {
      return List.of(
          new Tier(minimum, unitPrice),
          new Tier(4L * minimum, unitPrice.multiply(new BigDecimal("0.98"))),
          new Tier(10L * minimum, unitPrice.multiply(new BigDecimal("0.96"))));
    }

    BigDecimal priceFor(long quantity) {
      return tiers().stream()
          .filter(tier -> tier.from() <= quantity)
          .reduce((first, second) -> second)
          .orElseThrow()
          .unitPrice();
    }
  }

  record Tier(long from, BigDecimal unitPrice) {}

  static Suppliers shipped() {
    var suppliers = new LinkedHashMap<String, Supplier>();
    for (var row : Tables.read("company/suppliers")) {
      var supplier = supplier(row);
      suppliers.put(supplier.code(), supplier);
    }
    var offers = new LinkedHashMap<String, List<Offer>>();
    for (var row : Tables.read("company/offers"))
      offers
          .computeIfAbsent(row.getField("item"), item -> new ArrayList<>())
          .add(offer(row, Tables.get(suppliers, row.getField("supplier"))));
    return new Suppliers(List.copyOf(suppliers.values()), offers);
  }

  List<Offer> offersOf(String item) {
    return Tables.get(offersByItem, item);
  }

  private static Supplier supplier(NamedCsvRecord row) {
    String share = row.getField("freightShare");
    return new Supplier(
        row.getField("code"),
        row.getField("name"),
        row.getField("alias"),
        row.getField("country"),
        row.getField("city"),
        row.getField("latitude"),
        row.getField("longitude"),
        Integer.parseInt(row.getField("leadTimeDays")),
        Integer.parseInt(row.getField("confirmDays")),
        share.isEmpty() ? BigDecimal.ZERO : new BigDecimal(share),
        RealData.numbers(row.getField("slots")));
  }

  private static Offer offer(NamedCsvRecord row, Supplier supplier) {
    return new Offer(
        row.getField("item"),
        supplier,
        new BigDecimal(row.getField("unitPrice")),
        Integer.parseInt(row.getField("minimum")),
        Integer.parseInt(row.getField("multiple")),
        Boolean.parseBoolean(row.getField("preferred")));
  }
}
