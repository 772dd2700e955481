package aion.quantity.rec20;

import aion.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/// What was decided about one code.
///
/// @param value in coherent SI units; null when no exact value is known
/// @param printed null when Recommendation 20 prints none that can be read
/// @param qudt the unit of QUDT it was matched with; null when there is none
/// @param from where the value comes from, or why there is none
/// @param remark a disagreement of the sources and who won; empty when there is none
record Decided(
    Rec20Row row,
    @Nullable Ratio value,
    @Nullable PrintedFactor printed,
    @Nullable QudtUnit qudt,
    Source from,
    String remark) {
  enum Source {
    DEFINED("defined by hand from exact parts"),
    COMPOSED("worked out from the exact values of the parts of its QUDT name"),
    PRINTED("printed exactly by Recommendation 20"),
    ROUNDED("printed only rounded"),
    DISPUTED("the sources disagree"),
    OWN("not a multiple of another unit"),
    NONE("no factor published");

    final String words;

    Source(String words) {
      this.words = words;
    }
  }

  String code() {
    return row.code();
  }
}
