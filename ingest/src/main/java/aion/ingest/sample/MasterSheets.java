package aion.ingest.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/// Who and what the company deals with.
final class MasterSheets {
  private static final String CURRENCY = "USD";
  private static final BigDecimal WORK = new BigDecimal("1.12");

  private final Simulation company;
  private final LocalDate since;

  MasterSheets(Simulation company, Days days) {
    this.company = company;
    this.since = days.date(0);
  }

  static Sheet countries() {
    var sheet = new Sheet("code", "name");
    for (var row : Tables.read("company/countries")) sheet.add(row.getFields());
    return sheet;
  }

  static Sheet categories() {
    var sheet = new Sheet("code", "name", "broader");
    for (var row : Tables.read("company/categories")) sheet.add(row.getFields());
    return sheet;
  }

  Sheet suppliers() {
    var sheet = new Sheet("code", "name", "alias", "country");
    for (var s : company.suppliers().suppliers())
      sheet.add(s.code(), s.name(), s.alias(), s.country());
    return sheet;
  }

  /// The company's own places, then one site for each supplier.
  Sheet locations() {
    var sheet =
        new Sheet(
            "code",
            "class",
            "name",
            "kind",
            "within",
            "latitude",
            "longitude",
            "country",
            "operator");
    for (var row : Tables.read("company/locations")) sheet.add(row.getFields());
    for (var s : company.suppliers().suppliers())
      sheet.add(
          s.site(),
          "Site",
          s.alias() + ", " + s.city(),
          "supplierSite",
          "",
          s.latitude(),
          s.longitude(),
          s.country(),
          s.code());
    return sheet;
  }

  Sheet items() {
    var sheet =
        new Sheet(
            "sku",
            "name",
            "alias",
            "kind",
            "unit",
            "category",
            "unitCost",
            "currency",
            "serviceLevel");
    for (var item : company.catalogue().items().values())
      sheet.add(
          item.sku(),
          item.name(),
          item.alias(),
          item.kind(),
          item.unit(),
          item.category(),
          cost(item.sku()).setScale(4, RoundingMode.HALF_EVEN).toPlainString(),
          CURRENCY,
          item.serviceLevel());
    return sheet;
  }

  Sheet billsOfMaterials() {
    var sheet = new Sheet("code", "item", "yield", "validFrom");
    for (var item : company.catalogue().items().values())
      if (company.bills().isMade(item.sku())) sheet.add("BOM-" + item.sku(), item.sku(), 1, since);
    return sheet;
  }

  Sheet billsOfMaterialsLines() {
    var sheet = new Sheet("code", "billOfMaterials", "item", "quantity", "scrapShare");
    company
        .bills()
        .lines()
        .forEach((made, lines) -> {
          for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            sheet.add(
                "BOM-%s/%d".formatted(made, i + 1),
                "BOM-" + made,
                line.component(),
                line.quantity().toPlainString(),
                line.scrapShare().toPlainString());
          }
        });
    return sheet;
  }

  Sheet offers() {
    var sheet =
        new Sheet(
            "code",
            "item",
            "supplier",
            "deliversTo",
            "leadTimeDays",
            "minimumOrderQuantity",
            "orderMultiple",
            "currency",
            "preferred",
            "validFrom");
    for (var offers : company.suppliers().offersByItem().values())
      for (var offer : offers)
        sheet.add(
            offer.code(),
            offer.item(),
            offer.supplier().code(),
            Places.PLANT,
            offer.supplier().leadTimeDays(),
            offer.minimum(),
            offer.multiple(),
            CURRENCY,
            offer.preferred(),
            since);
    return sheet;
  }

  Sheet priceTiers() {
    var sheet = new Sheet("code", "offer", "fromQuantity", "unitPrice", "currency");
    for (var offers : company.suppliers().offersByItem().values())
      for (var offer : offers)
        for (var tier : offer.tiers())
          sheet.add(
              offer.code() + "/" + tier.from(),
              offer.code(),
              tier.from(),
              tier.unitPrice().stripTrailingZeros().toPlainString(),
              CURRENCY);
    return sheet;
  }

  static Sheet exposures() {
    var sheet = new Sheet("code", "item", "series", "share");
    for (var exposure : Prices.exposures())
      sheet.add(
          exposure.item() + "@" + exposure.series(),
          exposure.item(),
          exposure.series(),
          exposure.share().toPlainString());
    return sheet;
  }

  /// What is bought costs its preferred price, what is made its parts and twelve per cent for work.
  private BigDecimal cost(String sku) {
    if (!company.bills().isMade(sku))
      return company.suppliers().offersOf(sku).getFirst().unitPrice();
    return company.bills().of(sku).stream()
        .map(line -> line.taken().multiply(cost(line.component())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .multiply(WORK);
  }
}
