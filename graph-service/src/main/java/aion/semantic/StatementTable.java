package aion.semantic;

import aion.semantic.Export.Part;
import aion.vocabulary.StrictRdf;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

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

  /// Reads the table that [#write] writes; the graph a statement was in does not matter.
  ///
  /// @throws aion.problem.Problem RDF_SYNTAX with the line, RDF_TOO_LARGE or ENCODING_INVALID
  static Graph read(byte[] document) {
    StrictRdf.checkSize(document);
    var graph = GraphFactory.createDefaultGraph();
    try (var rows =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofNamedCsvRecord(new ByteArrayInputStream(document), StandardCharsets.UTF_8)) {
      for (var row : rows) {
        if (!row.getHeader().containsAll(COLUMNS.subList(1, COLUMNS.size())))
          throw StrictRdf.syntax(
              1, 1, "The columns member, property, value and datatype are expected.");
        graph.add(triple(row));
      }
    } catch (CsvParseException malformed) {
      throw StrictRdf.syntax(-1, -1, String.valueOf(malformed.getMessage()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return StrictRdf.checked(graph);
  }

  private static Triple triple(NamedCsvRecord row) {
    var datatype = row.getField("datatype");
    var value = row.getField("value");
    return Triple.create(
        NodeFactory.createURI(row.getField("member")),
        NodeFactory.createURI(row.getField("property")),
        datatype.isEmpty()
            ? NodeFactory.createURI(value)
            : NodeFactory.createLiteralDT(
                value, TypeMapper.getInstance().getSafeTypeByName(datatype)));
  }

  /// Empty for another member.
  private static String datatype(Node value) {
    return value.isLiteral() ? value.getLiteralDatatypeURI() : "";
  }
}
