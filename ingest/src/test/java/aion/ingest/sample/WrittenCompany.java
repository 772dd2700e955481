package aion.ingest.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sample company's files of one day, read back.
record WrittenCompany(List<SampleCompany.SampleFile> files) {
  static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

  record Position(String item, String location) {}

  /// A balance after a movement, and what a count found against the books.
  interface Watcher {
    void see(NamedCsvRecord movement, Position position, BigDecimal before, BigDecimal after);
  }

  private static final WrittenCompany SHARED = write(TODAY);

  static WrittenCompany shared() {
    return SHARED;
  }

  static WrittenCompany write(LocalDate today) {
    try {
      var folder = Files.createTempDirectory("sample-company");
      folder.toFile().deleteOnExit();
      var files = SampleCompany.writeTo(folder, today);
      files.forEach(file -> file.file().toFile().deleteOnExit());
      return new WrittenCompany(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String mapping) {
    return files.stream()
        .filter(file -> file.mapping().equals("sample-" + mapping))
        .findFirst()
        .orElseThrow()
        .file();
  }

  List<NamedCsvRecord> rows(String mapping) {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file(mapping))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Folds all movements in the order of the file.
  ///
  /// @return the last balances
  Map<Position, BigDecimal> fold(Watcher watcher) {
    var balances = new HashMap<Position, BigDecimal>();
    for (var row : rows("movements")) {
      var here = row.getField("location");
      var main = new Position(row.getField("item"), here);
      var amount = new BigDecimal(row.getField("quantity"));
      switch (row.getField("kind")) {
        case "receipt", "return" -> add(balances, watcher, row, main, amount);
        case "issue", "scrap" -> add(balances, watcher, row, main, amount.negate());
        case "transfer" -> {
          add(balances, watcher, row, main, amount.negate());
          add(balances, watcher, row, new Position(main.item, row.getField("to")), amount);
        }
        case "production" -> {
          int components = Integer.parseInt(row.getField("components"));
          for (int i = 1; i <= components; i++)
            add(
                balances,
                watcher,
                row,
                new Position(row.getField("component" + i), here),
                new BigDecimal(row.getField("quantity" + i)).negate());
          add(balances, watcher, row, main, amount);
        }
        case "count" -> {
          var before = balances.getOrDefault(main, BigDecimal.ZERO);
          balances.put(main, amount);
          watcher.see(row, main, before, amount);
        }
        default -> throw new IllegalStateException("No such kind: " + row);
      }
    }
    return balances;
  }

  private static void add(
      Map<Position, BigDecimal> balances,
      Watcher watcher,
      NamedCsvRecord row,
      Position position,
      BigDecimal amount) {
    var before = balances.getOrDefault(position, BigDecimal.ZERO);
    balances.put(position, before.add(amount));
    watcher.see(row, position, before, before.add(amount));
  }
}
