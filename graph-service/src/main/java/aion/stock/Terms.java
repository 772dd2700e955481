package aion.stock;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import java.util.Map;

/// What is known of the items and locations that a transaction's postings name.
public final class Terms {
  private final Map<ItemId, ItemTerms> items;
  private final Map<LocationId, Place> places;

  Terms(Map<ItemId, ItemTerms> items, Map<LocationId, Place> places) {
    this.items = items;
    this.places = places;
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
