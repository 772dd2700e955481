package aion.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table on its way into a file.
final class Sheet {
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  Sheet(String... header) {
    this.header = List.of(header);
  }

  Sheet(List<String> header) {
    this.header = List.copyOf(header);
  }

  void add(Object... values) {
    add(Arrays.stream(values).map(String::valueOf).toList());
  }

  /// A row that is shorter than the header is filled up with empty values.
  void add(List<String> values) {
    var row = new ArrayList<>(values);
    while (row.size() < header.size()) row.add("");
    if (row.size() > header.size()) throw new IllegalStateException("Row too long: " + row);
    rows.add(row);
  }

  void writeTo(Path file) throws IOException {
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    }
  }
}
