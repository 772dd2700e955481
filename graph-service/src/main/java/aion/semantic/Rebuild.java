package aion.semantic;

import aion.projection.Node;
import java.util.Collection;
import org.apache.jena.sparql.core.Quad;

/// A mirror built anew beside the one in use: filled from all nodes, compared, then put in its
/// place. What is closed before that is removed when the mirror is next opened.
public final class Rebuild implements AutoCloseable {
  private static final int SHOWN = 1000;

  private final Mirror mirror;
  private final Store store;
  private final String name;
  private boolean inUse;

  Rebuild(Mirror mirror, Store store, String name) {
    this.mirror = mirror;
    this.store = store;
    this.name = name;
  }

  /// How the rebuilt mirror and the one in use differ; at the same cursor both must be equal.
  ///
  /// @param lacking subjects of quads that only the rebuilt mirror has, at most 1,000
  /// @param left subjects of quads that only the mirror in use has, at most 1,000
  public record Difference(Collection<String> lacking, Collection<String> left) {
    public boolean isEmpty() {
      return lacking.isEmpty() && left.isEmpty();
    }
  }

  /// As [Mirror#apply], on the mirror that is being built.
  public Change apply(Collection<Node> nodes, Collection<String> gone, String cursor) {
    return store.apply(nodes, gone, cursor);
  }

  public String cursor() {
    return store.cursor();
  }

  public Difference compare() {
    return mirror.reading(current ->
        new Difference(
            subjects(store.missingIn(current, SHOWN)), subjects(current.missingIn(store, SHOWN))));
  }

  /// Puts the rebuilt mirror in the place of the one in use.
  public void switchOver() {
    mirror.switchTo(store, name);
    inUse = true;
  }

  @Override
  public void close() {
    if (!inUse) store.close();
  }

  private static Collection<String> subjects(Collection<Quad> quads) {
    return quads.stream().map(quad -> quad.getSubject().toString()).distinct().toList();
  }
}
