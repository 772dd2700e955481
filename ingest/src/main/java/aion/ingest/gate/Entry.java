package aion.ingest.gate;

import aion.ledger.Fact;
import java.util.List;

/// One entry that a row yields when its condition holds.
///
/// @param number its place among the mapping's entries
/// @param id what makes the entry's id
/// @param at when the fact was true
/// @param perSeries whether the row yields it once per series
record Entry(int number, Condition when, Field id, Field at, boolean perSeries, Shape shape) {

  /// What the entry says.
  sealed interface Shape permits MemberShape, FactShape {}

  /// Makes a fact of a row's values.
  non-sealed interface FactShape extends Shape {
    Fact fact(Frame frame);

    List<Field> fields();
  }
}
