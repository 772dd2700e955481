package aion.ingest.csv;

import static aion.problem.ProblemCode.IMPORT_ROW_INVALID;

import aion.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/// Reads one row that a person mended, in the form in which the row was shown.
public final class MendedText {
  private MendedText() {}

  /// @throws Problem for a text that is not exactly one row
  public static Row read(String text, long line, Header header, TableFormat format, Limits limits) {
    boolean json = format.kind() == TableFormat.Kind.JSONL;
    char delimiter = format.kind() == TableFormat.Kind.XLSX ? ',' : format.delimiter();
    var form =
        new TableFormat(
            format.kind(), delimiter, StandardCharsets.UTF_8, "", json ? 1 : 0, 0, false);
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try (var rows =
        json ? new JsonRows(in, form, limits) : new DelimitedRows(in, header, form, limits)) {
      var row = rows.next();
      if (row == null || rows.next() != null)
        throw new Problem(
            IMPORT_ROW_INVALID, "The text is not exactly one row.", "Send the text of one row.");
      return switch (row) {
        case Row.Unreadable unreadable ->
            new Row.Unreadable(line, unreadable.text(), unreadable.problem());
        case Row.Read read -> json ? arranged(read, line, rows.header(), header) : at(read, line);
      };
    }
  }

  private static Row at(Row.Read read, long line) {
    return new Row.Read(line, read.cells(), read.form());
  }

  private static Row arranged(Row.Read read, long line, Header given, Header wanted) {
    var cells = new ArrayList<@Nullable String>();
    for (var name : wanted.names()) {
      int at = given.names().indexOf(name);
      cells.add(at < 0 ? null : read.cells().get(at));
    }
    return new Row.Read(line, Collections.unmodifiableList(cells), new JsonText(wanted.names()));
  }
}
