package aion.inference;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/// What is given and what follows, as a graph that can be asked but not changed. Not to be read
/// while the reasoner changes.
final class ClosureGraph extends GraphBase {
  private final Terms terms;
  private final List<Layer> layers;

  ClosureGraph(Terms terms, List<Layer> layers) {
    this.terms = terms;
    this.layers = layers;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    int s = number(pattern.getSubject());
    int p = number(pattern.getPredicate());
    int o = number(pattern.getObject());
    if (s == NONE || p == NONE || o == NONE)
      return WrappedIterator.create(List.<Triple>of().iterator());
    Iterator<Triple> all = find(0, s, p, o).iterator();
    for (int i = 1; i < layers.size(); i++) {
      var more = find(i, s, p, o);
      if (!more.isEmpty()) all = WrappedIterator.create(all).andThen(more.iterator());
    }
    return WrappedIterator.create(all);
  }

  private static final int ANY = -1;
  private static final int NONE = -2;

  private int number(Node node) {
    if (!node.isConcrete()) return ANY;
    int term = terms.find(node);
    return term < 0 ? NONE : term;
  }

  private List<Triple> find(int at, int s, int p, int o) {
    var layer = layers.get(at);
    var facts = layer.facts;
    var found = new ArrayList<Triple>();
    if (s >= 0 && p >= 0 && o >= 0) {
      int fact = facts.find(s, p, o);
      if (fact >= 0) collect(at, layer, fact, s, p, o, found);
      return found;
    }
    if (s >= 0 || p >= 0 || o >= 0) {
      var chain =
          s >= 0
              ? p >= 0 ? facts.bySP : facts.bySubject()
              : p >= 0 ? o >= 0 ? facts.byPO : facts.byP : facts.byObject();
      long key =
          s >= 0
              ? p >= 0 ? LongIntMap.key(s, p) : s
              : p >= 0 ? o >= 0 ? LongIntMap.key(p, o) : p : o;
      for (int fact = chain.first(key); fact >= 0; fact = chain.next[fact])
        collect(at, layer, fact, s, p, o, found);
      return found;
    }
    for (int fact = 0; fact < facts.end(); fact++)
      if (facts.exists(fact)) collect(at, layer, fact, s, p, o, found);
    return found;
  }

  /// What a higher layer was given by a lower one is told by the lower one.
  private void collect(int at, Layer layer, int fact, int s, int p, int o, List<Triple> into) {
    var facts = layer.facts;
    if (Words.isInternal(facts.p[fact]) || (at > 0 && !layer.isInferred(fact))) return;
    if (s >= 0 && facts.s[fact] != s) return;
    if (p >= 0 && facts.p[fact] != p) return;
    if (o >= 0 && facts.o[fact] != o) return;
    into.add(
        Triple.create(
            terms.node(facts.s[fact]), terms.node(facts.p[fact]), terms.node(facts.o[fact])));
  }
}
