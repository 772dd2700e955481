package aion.stock;

import aion.graph.Cypher;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.quantity.Units;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;

/// What is known of the items and locations that a transaction's postings name.
public final class Terms {
  private static final Cypher ITEMS = Cypher.named("stock/item-terms");
  private static final Cypher PLACES = Cypher.named("stock/places");

  private final Map<ItemId, ItemTerms> items = new HashMap<>();
  private final Map<LocationId, Place> places = new HashMap<>();

  public static Terms read(
      Collection<ItemId> items, Collection<LocationId> locations, SimpleQueryRunner tx) {
    var terms = new Terms();
    var itemKeys = items.stream().map(ItemId::value).distinct().toList();
    tx.run(ITEMS.text(), Map.of("items", itemKeys))
        .forEachRemaining(row -> {
          var id = new ItemId(row.get("item").asString());
          terms.items.put(
              id,
              new ItemTerms(
                  id,
                  Units.shipped().get(row.get("unit").asString()),
                  row.get("scale").asInt(),
                  row.get("packs").asList(Pack::from),
                  Tracking.of(row.get("tracking").asString()),
                  row.get("mayGoNegative").isNull() ? null : row.get("mayGoNegative").asBoolean()));
        });
    var locationKeys = locations.stream().map(LocationId::value).distinct().toList();
    tx.run(PLACES.text(), Map.of("locations", locationKeys))
        .forEachRemaining(row -> {
          var id = new LocationId(row.get("location").asString());
          var place =
              new Place(id, row.get("site").asString(), row.get("mayGoNegative").asBoolean());
          terms.places.put(id, place);
        });
    return terms;
  }

  /// @throws Problem ITEM_UNKNOWN
  public ItemTerms of(ItemId item) {
    var known = items.get(item);
    if (known == null)
      throw new Problem(
          ProblemCode.ITEM_UNKNOWN,
          "There is no item '%s'.".formatted(Problem.echo(item.value())),
          "Add the item first, or correct its SKU.");
    return known;
  }

  /// The topmost location around `location`.
  ///
  /// @throws Problem LOCATION_UNKNOWN
  public String siteOf(LocationId location) {
    return placeOf(location).site();
  }

  boolean knows(ItemId item) {
    return items.containsKey(item);
  }

  Place placeOf(LocationId location) {
    var known = places.get(location);
    if (known == null)
      throw new Problem(
          ProblemCode.LOCATION_UNKNOWN,
          "There is no location '%s'.".formatted(Problem.echo(location.value())),
          "Add the location first, or correct its code.");
    return known;
  }
}
