package aion.ingest;

import aion.ingest.csv.Limits;
import aion.ingest.csv.Source;
import aion.ingest.gate.CompiledRow;
import aion.ingest.gate.Mapping;
import aion.ingest.gate.Mappings;
import aion.ingest.gate.RowCompiler;
import aion.ingest.gate.RunTerms;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.tukaani.xz.XZInputStream;

/// The data that ships, as files and as rows compiled by their mappings.
final class ShippedData {
  static final Mappings MAPPINGS = Mappings.load(Ontology.shipped(), null);

  private ShippedData() {}

  static Path file(String name) {
    try {
      var url = Objects.requireNonNull(ShippedData.class.getResource("/data/" + name), name);
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  static InputStream plain(String name) throws IOException {
    return new XZInputStream(
        Objects.requireNonNull(ShippedData.class.getResourceAsStream("/data/" + name), name));
  }

  static void compile(String mapping, String name, Consumer<CompiledRow> each) {
    compile(MAPPINGS.get(mapping), file(name), each);
  }

  static void compile(Mapping mapping, Path file, Consumer<CompiledRow> each) {
    var stem = new aion.ingest.csv.FileName(file.getFileName().toString()).stem();
    var terms =
        new RunTerms(stem, "tester", "run", 0, false, Instant.parse("2027-01-01T00:00:00Z"));
    try (var rows = new Source(file, Limits.SHIPPED).open(mapping.format())) {
      var compiler = new RowCompiler(mapping, rows.header(), terms);
      for (var row = rows.next(); row != null; row = rows.next())
        each.accept(compiler.compile(row));
    }
  }
}
