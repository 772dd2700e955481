package aion.ingest.gate;

import aion.ingest.csv.Rows;
import aion.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

/// Reads and compiles rows in a thread of its own, a chunk or two ahead of who posts them.
public final class ReadAhead implements AutoCloseable {
  private static final int ROWS = 2_000;
  private static final int POSTINGS = 4_000;
  private static final int CHUNKS = 2;

  private final ArrayBlockingQueue<Step> steps = new ArrayBlockingQueue<>(CHUNKS);
  private final Thread reader;

  private sealed interface Step {
    record Chunk(List<CompiledRow> rows) implements Step {}

    record Refused(Problem problem) implements Step {}

    record Broken(RuntimeException cause) implements Step {}

    record End() implements Step {}
  }

  public ReadAhead(Rows rows, RowCompiler compiler) {
    reader = Thread.ofVirtual().name("import-reader").start(() -> read(rows, compiler));
  }

  /// The next rows; empty after the last ones.
  ///
  /// @throws Problem when the file cannot be read on
  public List<CompiledRow> next() throws InterruptedException {
    return switch (steps.take()) {
      case Step.Chunk chunk -> chunk.rows;
      case Step.Refused refused -> throw refused.problem;
      case Step.Broken broken -> throw broken.cause;
      case Step.End _ -> List.of();
    };
  }

  private void read(Rows rows, RowCompiler compiler) {
    try {
      try {
        readChunks(rows, compiler);
      } catch (Problem problem) {
        steps.put(new Step.Refused(problem));
      } catch (RuntimeException e) {
        steps.put(new Step.Broken(e));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readChunks(Rows rows, RowCompiler compiler) throws InterruptedException {
    var chunk = new ArrayList<CompiledRow>(ROWS);
    int postings = 0;
    for (var row = rows.next(); row != null; row = rows.next()) {
      var compiled = compiler.compile(row);
      chunk.add(compiled);
      if (compiled instanceof CompiledRow.Understood understood)
        postings += understood.postings().size();
      if (chunk.size() < ROWS && postings < POSTINGS) continue;
      steps.put(new Step.Chunk(chunk));
      chunk = new ArrayList<>(ROWS);
      postings = 0;
    }
    if (!chunk.isEmpty()) steps.put(new Step.Chunk(chunk));
    steps.put(new Step.End());
  }

  /// Stops reading.
  @Override
  public void close() {
    reader.interrupt();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
