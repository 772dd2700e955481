package aion.ingest.csv;

import java.util.List;

/// The names of a table's columns.
///
/// @param line where it stands in the file, from 1
/// @param units the unit of each column where the table has a row of units; else empty
public record Header(long line, List<String> names, List<String> units) {
  public Header {
    names = List.copyOf(names);
    units = List.copyOf(units);
  }
}
