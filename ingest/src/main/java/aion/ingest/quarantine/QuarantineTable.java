package aion.ingest.quarantine;

import aion.ingest.csv.Delimited;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Quarantined rows as CSV for a spreadsheet. A text that a spreadsheet would take for a formula
/// begins with an apostrophe.
final class QuarantineTable {
  private static final Delimited FORM = new Delimited(',');

  private final Writer out;

  QuarantineTable(Writer out) {
    this.out = out;
  }

  void header() throws IOException {
    out.write("id,line,code,reason,remedy,text\r\n");
  }

  void write(QuarantinedRow row) throws IOException {
    out.write(
        FORM.write(
            List.of(
                row.id(),
                Long.toString(row.line()),
                row.code().name(),
                harmless(row.reason()),
                harmless(row.remedy()),
                harmless(row.text()))));
    out.write("\r\n");
  }

  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
