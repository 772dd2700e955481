package aion.ingest.sample;

import java.util.List;

/// Where the sample company keeps stock.
final class Places {
  static final String PLANT = "CKR";

  /// Where customers are served.
  ///
  /// @param percent of the demand that is served here
  /// @param issueDays days of the week on which goods are issued
  /// @param refillDay day of the week on which the plant sends goods
  /// @param coverWeeks of demand that a refill makes up to
  record Outlet(
      String location, int percent, List<Integer> issueDays, int refillDay, int coverWeeks) {}

  static final Outlet SURABAYA = new Outlet("SUB", 50, List.of(0, 3, 5), 1, 5);
  static final Outlet MEDAN = new Outlet("MES", 35, List.of(1, 4, 6), 3, 5);

  private Places() {}

  /// The outlets of a product; food preparation has its own shelf in the plant shop.
  static List<Outlet> outletsOf(SampleItem product) {
    String shelf = product.category().equals("KITCHEN-PREP") ? "CKR/SHOP/S2" : "CKR/SHOP/S1";
    return List.of(SURABAYA, MEDAN, new Outlet(shelf, 15, List.of(0, 4), 5, 5));
  }

  static String returnsOf(Outlet outlet) {
    return outlet.location() + "/RET";
  }
}
