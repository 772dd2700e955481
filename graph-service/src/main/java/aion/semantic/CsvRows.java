package aion.semantic;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/// Writes rows as the recommendation for CSV says: plain values, and blank nodes as `_:b0`, which
/// the library leaves without their mark.
final class CsvRows {
  private CsvRows() {}

  static void write(RowSet rows, OutputStream to) {
    var out = new PrintWriter(to, false, StandardCharsets.UTF_8);
    var columns = rows.getResultVars();
    line(out, columns.stream().map(Var::getVarName).toList());
    while (rows.hasNext()) {
      var row = rows.next();
      line(out, columns.stream().map(column -> text(row.get(column))).toList());
    }
    out.flush();
  }

  static void line(PrintWriter out, List<String> values) {
    out.print(values.stream().map(CsvRows::quoted).collect(Collectors.joining(",")));
    out.print('\r');
    out.print('\n');
  }

  static String text(@Nullable Node value) {
    if (value == null) return "";
    if (value.isLiteral()) return value.getLiteralLexicalForm();
    return value.isBlank() ? "_:b" + value.getBlankNodeLabel() : value.toString();
  }

  private static String quoted(String value) {
    return value.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }
}
