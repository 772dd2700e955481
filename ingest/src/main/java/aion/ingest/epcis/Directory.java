package aion.ingest.epcis;

import aion.epcis.Goods;
import aion.epcis.Place;
import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// The items, lots and locations that the events of one document name, as we know them.
final class Directory {
  private static final Cypher ITEMS = Cypher.named("epcis/items-by-barcode");
  private static final Cypher LOCATIONS = Cypher.named("epcis/locations-by-gln");
  private static final Cypher LOTS = Cypher.named("epcis/lots-of-items");

  private final Map<String, List<KnownItem>> items = new HashMap<>();
  private final Map<String, List<KnownPlace>> places = new HashMap<>();
  private final Map<String, String> lots = new HashMap<>();

  /// @param unit the code of its base unit
  record KnownItem(String item, String unit, String tracking) {}

  private record KnownPlace(String location, boolean ours) {}

  /// Looks up everything at once.
  static Directory of(Collection<Map<String, Object>> events, Graph graph) {
    var goods =
        events.stream()
            .flatMap(Mentions::goods)
            .map(Mentions.Amount::goods)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    var places = events.stream().flatMap(Mentions::places).distinct().toList();
    var directory = new Directory();
    directory.read(goods, places, graph);
    return directory;
  }

  private void read(List<Goods> goods, List<Place> named, Graph graph) {
    var barcodes = new TreeSet<String>();
    goods.forEach(g -> barcodes.addAll(barcodes(g.gtin())));
    graph.read(
        ITEMS,
        Map.of("barcodes", List.copyOf(barcodes)),
        row ->
            items
                .computeIfAbsent(padded(row.get("barcode").asString()), _ -> new ArrayList<>())
                .add(
                    new KnownItem(
                        row.get("item").asString(),
                        row.get("unit").asString(),
                        row.get("tracking").asString())));
    var glns = new TreeSet<String>();
    named.forEach(place -> glns.addAll(List.of(place.key(), place.gln())));
    graph.read(
        LOCATIONS,
        Map.of("glns", List.copyOf(glns)),
        row ->
            places
                .computeIfAbsent(row.get("gln").asString(), _ -> new ArrayList<>())
                .add(new KnownPlace(row.get("location").asString(), row.get("ours").asBoolean())));
    var codes = goods.stream().map(Goods::lot).filter(Objects::nonNull).distinct().toList();
    graph.read(
        LOTS,
        Map.of("lots", codes),
        row -> lots.put(row.get("lot").asString(), row.get("item").asString()));
  }

  /// @throws Unmoved when there is none, or more than one
  KnownItem item(String gtin, String identifier) throws Unmoved {
    var found = items.getOrDefault(gtin, List.of());
    if (found.isEmpty()) throw new Unmoved("item %s is unknown".formatted(identifier));
    if (found.size() > 1)
      throw new Unmoved("%d items have the barcode %s".formatted(found.size(), gtin));
    return found.getFirst();
  }

  /// The location of a place, or of the whole that it is a part of.
  ///
  /// @throws Unmoved when there is none of ours
  String location(String identifier) throws Unmoved {
    var place = Place.find(identifier);
    if (place.isEmpty()) throw new Unmoved("place %s has no GLN".formatted(identifier));
    var part = places.getOrDefault(place.get().key(), List.of());
    var found = part.isEmpty() ? places.getOrDefault(place.get().gln(), List.of()) : part;
    if (found.isEmpty()) throw new Unmoved("location %s is unknown".formatted(identifier));
    if (found.size() > 1)
      throw new Unmoved("%d locations have the GLN %s".formatted(found.size(), place.get().key()));
    if (!found.getFirst().ours())
      throw new Unmoved("location %s is a supplier's".formatted(found.getFirst().location()));
    return found.getFirst().location();
  }

  boolean isLotOf(String lot, String item) {
    return item.equals(lots.get(lot));
  }

  /// A GTIN as it may be stored: with and without the zeros in front.
  private static List<String> barcodes(String gtin) {
    var forms = new ArrayList<String>(List.of(gtin));
    for (int length : new int[] {13, 12, 8})
      if (gtin.startsWith("0".repeat(14 - length))) forms.add(gtin.substring(14 - length));
    return forms;
  }

  private static String padded(String barcode) {
    return "0".repeat(14 - barcode.length()) + barcode;
  }
}
