package aion.outbox.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// An order as a table with a row for each line. A text that a spreadsheet would take for a formula
/// begins with an apostrophe.
final class CsvTable {
  private CsvTable() {}

  static Document of(ApprovedOrder order) {
    var text = new StringWriter();
    try (var out = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      write(order, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Document(
        order.fileName() + ".csv", "text/csv; charset=utf-8", text.toString().getBytes(UTF_8));
  }

  private static void write(ApprovedOrder order, CsvWriter out) {
    out.writeRecord(
        "order",
        "date",
        "supplier",
        "site",
        "line",
        "item",
        "quantity",
        "unit",
        "unitPrice",
        "amount",
        "currency",
        "due",
        "payloadHash");
    for (var line : order.lines())
      out.writeRecord(
          harmless(order.number()),
          order.day().toString(),
          harmless(order.supplier()),
          harmless(order.site() == null ? "" : order.site()),
          harmless(line.line()),
          harmless(line.item()),
          line.quantity().toPlainString(),
          harmless(line.unit()),
          line.unitPrice().toPlainString(),
          order.amountOf(line).toPlainString(),
          order.currency().getCurrencyCode(),
          line.due() == null ? "" : line.due().toString(),
          order.hash());
  }

  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
