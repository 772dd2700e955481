package aion.ingest.csv;

import org.jspecify.annotations.Nullable;

/// A table in a file, read one row at a time.
public interface Rows extends AutoCloseable {
  Header header();

  /// The next row; null after the last one.
  ///
  /// @throws aion.problem.Problem when the rest of the file cannot be read
  @Nullable Row next();

  @Override
  void close();
}
