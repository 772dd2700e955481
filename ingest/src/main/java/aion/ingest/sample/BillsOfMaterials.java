package aion.ingest.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What goes into what the company makes: materials into components into products.
record BillsOfMaterials(Map<String, List<Line>> lines) {
  /// @param quantity of the component for one piece, scrap not counted
  record Line(String component, BigDecimal quantity, BigDecimal scrapShare) {
    /// What one piece takes from the shelf.
    BigDecimal taken() {
      return quantity.multiply(BigDecimal.ONE.add(scrapShare));
    }
  }

  static BillsOfMaterials shipped() {
    var lines = new LinkedHashMap<String, List<Line>>();
    for (var row : Tables.read("company/bills-of-materials"))
      lines
          .computeIfAbsent(row.getField("product"), p -> new ArrayList<>())
          .add(
              new Line(
                  row.getField("component"),
                  new BigDecimal(row.getField("quantity")),
                  new BigDecimal(row.getField("scrapShare"))));
    return new BillsOfMaterials(lines);
  }

  boolean isMade(String sku) {
    return lines.containsKey(sku);
  }

  List<Line> of(String sku) {
    return Tables.get(lines, sku);
  }

  /// 1 for what is bought, else one more than the highest level among the components.
  int level(String sku) {
    return isMade(sku)
        ? 1 + of(sku).stream().mapToInt(line -> level(line.component())).max().orElseThrow()
        : 1;
  }

  /// What one piece takes of everything below it, made or bought.
  Map<String, BigDecimal> explode(String sku) {
    var needs = new LinkedHashMap<String, BigDecimal>();
    add(needs, sku, BigDecimal.ONE);
    return needs;
  }

  private void add(Map<String, BigDecimal> needs, String sku, BigDecimal pieces) {
    for (var line : lines.getOrDefault(sku, List.of())) {
      var amount = pieces.multiply(line.taken());
      needs.merge(line.component(), amount, BigDecimal::add);
      add(needs, line.component(), amount);
    }
  }
}
