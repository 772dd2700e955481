package aion.ingest.csv;

import aion.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a table.
public sealed interface Row {
  /// Where the row starts in the file, from 1.
  long line();

  /// The row as text in the file's form, for a person to read and mend.
  String text();

  /// A row that could be read.
  ///
  /// @param cells one per column of the header; null where a JSON row does not name the column
  record Read(long line, List<@Nullable String> cells, TextForm form) implements Row {
    @Override
    public String text() {
      return form.write(cells);
    }
  }

  /// A row that could not.
  record Unreadable(long line, String text, Problem problem) implements Row {}

  /// Writes the cells of a row as text.
  @FunctionalInterface
  interface TextForm {
    String write(List<@Nullable String> cells);
  }
}
