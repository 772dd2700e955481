package aion.semantic;

import aion.semantic.Export.Part;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;

/// Statements as rows of a CSV file with a byte order mark, which spreadsheets need.
final class StatementTable {
  private static final List<String> COLUMNS =
      List.of("graph", "member", "property", "value", "datatype");

  private StatementTable() {}

  static void write(Part part, OutputStream to) {
    var out = new PrintWriter(to, false, StandardCharsets.UTF_8);
    out.print('\uFEFF');
    CsvRows.line(out, COLUMNS);
    part.forEach(quad ->
        CsvRows.line(
            out,
            List.of(
                quad.getGraph().getURI(),
                quad.getSubject().getURI(),
                quad.getPredicate().getURI(),
                CsvRows.text(quad.getObject()),
                datatype(quad.getObject()))));
    out.flush();
  }

  /// Empty for another member.
  private static String datatype(Node value) {
    return value.isLiteral() ? value.getLiteralDatatypeURI() : "";
  }
}
