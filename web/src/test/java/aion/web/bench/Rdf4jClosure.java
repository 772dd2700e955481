package aion.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.inferencer.fc.SchemaCachingRDFSInferencer;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/// The RDFS closure by RDF4J. `./aion bench inference` loads it from the compiled tests, so it
/// takes and gives nothing but types of the JDK.
public final class Rdf4jClosure implements BiFunction<Path, Integer, Map<String, Long>> {
  private static final int CHANGES = 3;

  /// @param file N-Triples
  /// @return figures by measure; times in nanoseconds
  @Override
  public Map<String, Long> apply(Path file, Integer repeats) {
    var given = read(file);
    var closures = new ArrayList<Long>();
    var figures = new LinkedHashMap<String, Long>();
    for (int i = 0; i < repeats; i++) {
      var store = new SailRepository(new SchemaCachingRDFSInferencer(new MemoryStore()));
      try (var connection = store.getConnection()) {
        closures.add(time(() -> change(connection, () -> connection.add(given))));
        if (i < repeats - 1) continue;
        figures.put("given", connection.size());
        figures.put("derived", all(connection) - connection.size());
        figures.put("closure", median(closures));
        changes(connection, given, figures);
      } finally {
        store.shutDown();
      }
    }
    return figures;
  }

  private static void changes(
      RepositoryConnection connection, List<Statement> given, Map<String, Long> figures) {
    var removed = new ArrayList<Long>();
    var added = new ArrayList<Long>();
    for (int i = 0; i < CHANGES; i++) {
      var fact = given.get((i + 1) * given.size() / (CHANGES + 2));
      removed.add(time(() -> change(connection, () -> connection.remove(fact))));
      added.add(time(() -> change(connection, () -> connection.add(fact))));
    }
    figures.put("remove one fact, median", median(removed));
    figures.put("add one fact, median", median(added));
  }

  private static void change(RepositoryConnection connection, Runnable work) {
    connection.begin();
    work.run();
    connection.commit();
  }

  private static long all(RepositoryConnection connection) {
    try (var statements = connection.getStatements(null, null, null, true)) {
      return statements.stream().count();
    }
  }

  private static List<Statement> read(Path file) {
    try (var in = Files.newInputStream(file)) {
      return List.copyOf(Rio.parse(in, RDFFormat.NTRIPLES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static long median(List<Long> values) {
    var sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
