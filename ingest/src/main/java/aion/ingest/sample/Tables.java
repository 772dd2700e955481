package aion.ingest.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The tables that ship with the sample company.
final class Tables {
  private Tables() {}

  /// All rows of `sample/<name>.csv`.
  static List<NamedCsvRecord> read(String name) {
    try (var csv =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(open("/sample/" + name + ".csv"), StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open(String resource) {
    var stream = Tables.class.getResourceAsStream(resource);
    if (stream == null) throw new IllegalStateException("No resource " + resource);
    return stream;
  }

  /// The value of a key that must be there.
  static <K, V> V get(Map<K, V> map, K key) {
    var value = map.get(key);
    if (value == null) throw new IllegalStateException("The sample company has no " + key);
    return value;
  }
}
