package aion.web.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/// RDF4J's schema-caching inferencer, for comparison. It is no part of the product: a build of a
/// checkout leaves the list of its jars beside the compiled tests, and without that list nothing is
/// compared.
final class Rdf4jRun {
  private static final String CLASS = "aion.web.bench.Rdf4jClosure";
  private static final String COLUMN = "RDF4J, RDFS";

  private Rdf4jRun() {}

  /// @param classes the folder of the compiled tests, with the list of jars beside it
  static void measure(List<Triple> given, Path classes, int repeats, Path scratch, Report report) {
    var jars = classes.resolveSibling("test.classpath");
    if (!Files.exists(jars)) {
      report.note("RDF4J is not compared: '%s' is not there; build the checkout.".formatted(jars));
      return;
    }
    try (var loader = new URLClassLoader(urls(classes, jars))) {
      var file = scratch.resolve("given.nt");
      write(given, file);
      var found = run(loader, file, repeats);
      found.forEach((measure, figure) -> put(measure, figure, found, report));
      report.note(
          "RDF4J's SchemaCachingRDFSInferencer on its MemoryStore does RDFS alone. It concludes the axioms of RDFS and that each term is a resource too, and after a removal it concludes everything anew; it removes and adds 3 facts.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      report.note("RDF4J is not compared: its part of the tests could not be loaded.");
    }
  }

  @SuppressWarnings("unchecked") // as Rdf4jClosure declares it
  private static Map<String, Long> run(ClassLoader loader, Path file, int repeats)
      throws ReflectiveOperationException {
    var closure =
        (BiFunction<Path, Integer, Map<String, Long>>)
            loader.loadClass(CLASS).getDeclaredConstructor().newInstance();
    return closure.apply(file, repeats);
  }

  private static void put(String measure, long figure, Map<String, Long> found, Report report) {
    switch (measure) {
      case "given" -> report.put("given facts", "triples", COLUMN, figure);
      case "derived" -> report.put("derived facts", "triples", COLUMN, figure);
      case "closure" -> {
        report.put("closure", "s", COLUMN, InferenceBench.fine(figure / 1_000));
        long derived = found.getOrDefault("derived", 0L);
        report.put("derived by the clock", "triples/s", COLUMN, Math.round(derived * 1e9 / figure));
      }
      default -> report.put(measure, "ms", COLUMN, InferenceBench.fine(figure));
    }
  }

  private static URL[] urls(Path classes, Path jars) throws IOException {
    var urls = new ArrayList<URL>();
    urls.add(url(classes));
    for (var jar : Files.readString(jars).strip().split(File.pathSeparator))
      urls.add(url(Path.of(jar)));
    return urls.toArray(URL[]::new);
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  private static void write(List<Triple> triples, Path file) throws IOException {
    var graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    try (var out = Files.newOutputStream(file)) {
      RDFDataMgr.write(out, graph, Lang.NTRIPLES);
    }
  }
}
