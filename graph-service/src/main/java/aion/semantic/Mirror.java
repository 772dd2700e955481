package aion.semantic;

import aion.projection.Node;
import aion.vocabulary.Derived;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The graph as RDF, following the ledger: what was applied and how far are one transaction, so
/// after a kill at any moment the follower goes on from [#cursor] and nothing is missed or doubled.
///
/// One thread applies; any number read. No thread that reads may be interrupted: the files under it
/// would close. End a question with its own handle instead.
public final class Mirror implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
  private static final long COMPACT_AFTER = 1_000_000;
  private static final String CURRENT = "current";

  private final Path folder;
  private final RdfNode rdf;
  private final Iris iris;
  private final Derived<OntologyWords> words;
  private final ReentrantReadWriteLock switching = new ReentrantReadWriteLock();
  private final AtomicInteger last;
  private Store store;

  private Mirror(Path folder, Ontology ontology, Iris iris) {
    this.folder = folder;
    this.rdf = new RdfNode(ontology, iris);
    this.iris = iris;
    this.words = new Derived<>(ontology, OntologyWords::of);
    var current = currentName();
    this.last = new AtomicInteger(numberOf(current));
    removeOthers(current);
    this.store = open(current);
  }

  /// Opens the mirror in the folder, an empty one when there is none. What an unfinished rebuild
  /// left there is removed.
  public static Mirror open(Path folder, Ontology ontology, Iris iris) {
    try {
      Files.createDirectories(folder);
      return new Mirror(folder, ontology, iris);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /// How far the ledger was followed, as given to [#apply]; empty at first.
  public String cursor() {
    return reading(Store::cursor);
  }

  /// Puts these nodes in place of what was known of them and takes away those gone, together with
  /// the cursor. Applying the same again changes nothing.
  ///
  /// @return the quads that came and went
  public Change apply(Collection<Node> nodes, Collection<String> gone, String cursor) {
    return reading(current -> {
      var change = current.apply(nodes, gone, cursor);
      if (current.changesSinceCompaction() > COMPACT_AFTER) compact(current);
      return change;
    });
  }

  /// Gives the disk space of what was replaced back.
  public void compact() {
    reading(current -> {
      compact(current);
      return current;
    });
  }

  /// Reads in one transaction; what is read must be copied out.
  public <T> T read(Function<DatasetGraph, T> question) {
    return reading(current -> current.read(question));
  }

  /// Takes over the words of now, when the ontology has grown.
  public void learn() {
    reading(current -> {
      current.take(words.now());
      return current;
    });
  }

  public Iris iris() {
    return iris;
  }

  /// Begins an empty mirror beside this one, which goes on answering and following meanwhile.
  public Rebuild rebuild() {
    var name = "store-" + last.incrementAndGet();
    FileSystemUtils.deleteRecursively(folder.resolve(name).toFile());
    return new Rebuild(this, open(name), name);
  }

  @Override
  public void close() {
    switching.writeLock().lock();
    try {
      store.close();
    } finally {
      switching.writeLock().unlock();
    }
  }

  <T> T reading(Function<Store, T> use) {
    switching.readLock().lock();
    try {
      return use.apply(store);
    } finally {
      switching.readLock().unlock();
    }
  }

  /// From now on questions are answered by the new store; waits for those that run.
  void switchTo(Store rebuilt, String name) {
    switching.writeLock().lock();
    try {
      var old = currentName();
      write(name);
      store.close();
      store = rebuilt;
      store.take(words.now());
      FileSystemUtils.deleteRecursively(folder.resolve(old).toFile());
    } finally {
      switching.writeLock().unlock();
    }
  }

  private static void compact(Store current) {
    long began = System.nanoTime();
    current.compact();
    LOG.atInfo()
        .addKeyValue("millis", (System.nanoTime() - began) / 1_000_000)
        .log("RDF mirror compacted");
  }

  private Store open(String name) {
    try {
      return Store.open(Files.createDirectories(folder.resolve(name)), rdf, iris, words.now());
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private String currentName() {
    try {
      var pointer = folder.resolve(CURRENT);
      if (Files.notExists(pointer)) write("store-1");
      return Files.readString(pointer).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void write(String name) {
    try {
      var next = Files.writeString(folder.resolve(CURRENT + ".next"), name + "\n");
      Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void removeOthers(String current) {
    try (var stores = Files.list(folder)) {
      stores
          .filter(path -> path.getFileName().toString().startsWith("store-"))
          .filter(path -> !path.endsWith(current))
          .forEach(path -> FileSystemUtils.deleteRecursively(path.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static int numberOf(String name) {
    return Integer.parseInt(name.substring(name.indexOf('-') + 1));
  }
}
