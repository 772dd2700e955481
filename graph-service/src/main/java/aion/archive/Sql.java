package aion.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A statement for DuckDB kept in `sql/<name>.sql`. Loading fails when the file is missing.
record Sql(String name, String text) {
  static Sql named(String name) {
    try (var file = Sql.class.getResourceAsStream("/sql/" + name + ".sql")) {
      if (file == null)
        throw new IllegalStateException("No statement '%s': add sql/%s.sql.".formatted(name, name));
      return new Sql(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Statement '%s' could not be read.".formatted(name), e);
    }
  }
}
