package aion.ingest.csv;

import static aion.problem.ProblemCode.IMPORT_HEADER_INVALID;
import static aion.problem.ProblemCode.IMPORT_ROW_INVALID;

import aion.problem.Problem;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of a delimited file. Line ends may be LF, CRLF or CR; empty lines are no rows.
final class DelimitedRows implements Rows {
  private static final int LARGEST_RECORD = 1 << 24;

  private final CloseableIterator<FieldHandler.Fields> records;
  private final Limits limits;
  private final Delimited form;
  private final Header header;

  DelimitedRows(InputStream in, TableFormat format, Limits limits) {
    this.limits = limits;
    form = new Delimited(format.delimiter());
    records = open(in, format, limits);
    header = readHeader(format);
  }

  /// Rows of a text without a header of its own.
  DelimitedRows(InputStream in, Header header, TableFormat format, Limits limits) {
    this.limits = limits;
    form = new Delimited(format.delimiter());
    records = open(in, format, limits);
    this.header = header;
  }

  private static CloseableIterator<FieldHandler.Fields> open(
      InputStream in, TableFormat format, Limits limits) {
    return CsvReader.builder()
        .fieldSeparator(format.delimiter())
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(LARGEST_RECORD)
        .build(new FieldHandler(limits), new InputStreamReader(in, format.charset().newDecoder()))
        .iterator();
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public @Nullable Row next() {
    var fields = read();
    return fields == null ? null : rowOf(fields);
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be closed.", e);
    }
  }

  private Header readHeader(TableFormat format) {
    FieldHandler.@Nullable Fields names = null;
    FieldHandler.@Nullable Fields units = null;
    for (int row = 1; row < format.firstRow(); row++) {
      var fields = read();
      if (row == format.headerRow()) names = fields;
      if (row == format.unitRow()) units = fields;
    }
    if (names == null)
      throw new Problem(
          IMPORT_HEADER_INVALID,
          "The file is empty: it has no header with the names of its columns.",
          "Send a file whose row %d names the columns.".formatted(format.headerRow()));
    Headers.requireColumns(names.count(), limits);
    return Headers.of(names.line(), names.values(), units == null ? List.of() : units.values());
  }

  private FieldHandler.@Nullable Fields read() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      if (e.getCause() instanceof Problem problem) throw problem;
      throw new Problem(
          IMPORT_ROW_INVALID,
          "The file cannot be read on: a row has more than %,d characters, or a quotation mark is never closed."
              .formatted(LARGEST_RECORD),
          "Close every quotation mark, and check the row after the last one reported.");
    } catch (UncheckedIOException e) {
      throw Source.unreadable(e);
    }
  }

  private Row rowOf(FieldHandler.Fields fields) {
    var values = fields.values();
    var problem = Headers.findFault(values, fields.count(), header, limits);
    if (problem != null) return new Row.Unreadable(fields.line(), textOf(values), problem);
    return new Row.Read(
        fields.line(), Collections.unmodifiableList(new ArrayList<@Nullable String>(values)), form);
  }

  private String textOf(List<String> values) {
    var text = form.write(new ArrayList<@Nullable String>(values));
    return text.length() <= limits.fieldChars()
        ? text
        : text.substring(0, limits.fieldChars()) + "…";
  }
}
