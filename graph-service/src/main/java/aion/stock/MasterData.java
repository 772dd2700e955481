package aion.stock;

import aion.graph.Cypher;
import aion.quantity.Units;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/// What was read of items and locations, kept until master data changes. The hash of the newest
/// entry of the chain `master` says which state was read: a transaction sees its own changes, and
/// what it takes back is never mistaken for what is there.
public final class MasterData {
  private static final Cypher ITEMS = Cypher.named("stock/item-terms");
  private static final Cypher PLACES = Cypher.named("stock/places");
  private static final int MOST = 100_000;

  private String newest = "";
  private final Map<ItemId, ItemTerms> items = new HashMap<>();
  private final Map<LocationId, Place> places = new HashMap<>();

  /// The terms of these items and locations, as this transaction sees them; what is unknown is left
  /// out.
  ///
  /// @param hash that of the newest change of master data which the transaction sees
  synchronized Terms read(
      Collection<ItemId> itemIds,
      Collection<LocationId> locationIds,
      String hash,
      SimpleQueryRunner tx) {
    if (!hash.equals(newest) || items.size() + places.size() > MOST) {
      items.clear();
      places.clear();
      newest = hash;
    }
    find(
        itemIds,
        items,
        ItemId::value,
        ITEMS,
        "items",
        tx,
        row -> {
          var terms = termsOf(row);
          items.put(terms.item(), terms);
        });
    find(
        locationIds,
        places,
        LocationId::value,
        PLACES,
        "locations",
        tx,
        row -> {
          var place = placeOf(row);
          places.put(place.location(), place);
        });
    return new Terms(only(itemIds, items), only(locationIds, places));
  }

  private static <K> void find(
      Collection<K> ids,
      Map<K, ?> known,
      java.util.function.Function<K, String> value,
      Cypher statement,
      String parameter,
      SimpleQueryRunner tx,
      Consumer<Record> row) {
    List<String> missing =
        ids.stream().distinct().filter(id -> !known.containsKey(id)).map(value).toList();
    if (!missing.isEmpty())
      tx.run(statement.text(), Map.of(parameter, missing)).forEachRemaining(row);
  }

  private static <K, V> Map<K, V> only(Collection<K> ids, Map<K, V> known) {
    var found = new HashMap<K, V>();
    for (var id : ids) {
      var value = known.get(id);
      if (value != null) found.put(id, value);
    }
    return found;
  }

  private static ItemTerms termsOf(Record row) {
    return new ItemTerms(
        new ItemId(row.get("item").asString()),
        Units.shipped().get(row.get("unit").asString()),
        row.get("scale").asInt(),
        row.get("packs").asList(Pack::from),
        Tracking.of(row.get("tracking").asString()),
        row.get("mayGoNegative").isNull() ? null : row.get("mayGoNegative").asBoolean());
  }

  private static Place placeOf(Record row) {
    return new Place(
        new LocationId(row.get("location").asString()),
        row.get("site").asString(),
        row.get("mayGoNegative").asBoolean());
  }
}
