package aion.ingest.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the sample company makes and buys, products first.
record Catalogue(Map<String, SampleItem> items) {
  static Catalogue shipped() {
    var items = new LinkedHashMap<String, SampleItem>();
    for (var row : Tables.read("company/items")) {
      var item =
          new SampleItem(
              row.getField("sku"),
              row.getField("name"),
              row.getField("alias"),
              row.getField("kind"),
              row.getField("unit"),
              row.getField("category"),
              row.getField("serviceLevel"));
      items.put(item.sku(), item);
    }
    return new Catalogue(items);
  }

  SampleItem get(String sku) {
    return Tables.get(items, sku);
  }

  /// In the order of the weekly series: the product of place 0 sells most.
  List<SampleItem> products() {
    return items.values().stream().filter(SampleItem::isProduct).toList();
  }
}
