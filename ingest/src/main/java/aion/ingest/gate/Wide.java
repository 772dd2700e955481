package aion.ingest.gate;

import java.util.List;

/// A table with one series per column: every row yields each per-series entry once for each.
///
/// @param columns the names of the columns; empty for all that the mapping does not name otherwise
/// @param name the place of the column's name
/// @param unit the place of the column's unit, out of the row of units; -1 when there is none
/// @param value how a cell becomes a value, and its place
record Wide(List<String> columns, int name, int unit, Column value) {
  Wide {
    columns = List.copyOf(columns);
  }
}
