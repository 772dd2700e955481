package aion.ingest.csv;

import java.nio.charset.Charset;

/// The form of a file, as its mapping states it.
///
/// @param delimiter what separates the fields of a delimited file
/// @param sheet the sheet of a workbook; empty for the first
/// @param headerRow the row that names the columns, from 1
/// @param unitRow the row that states the units of the columns; 0 when there is none
/// @param cachedFormulas whether a cell with a formula counts as the value stored beside it
public record TableFormat(
    Kind kind,
    char delimiter,
    Charset charset,
    String sheet,
    int headerRow,
    int unitRow,
    boolean cachedFormulas) {

  /// The kinds of files we read.
  public enum Kind {
    DELIMITED,
    XLSX,
    JSONL
  }

  /// The row of the first data.
  int firstRow() {
    return Math.max(headerRow, unitRow) + 1;
  }
}
