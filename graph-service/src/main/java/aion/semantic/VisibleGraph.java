package aion.semantic;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.jspecify.annotations.Nullable;

/// Some named graphs of a dataset as one, read only. All that a question reads comes through here,
/// so what is not among the graphs cannot be reached, and a question that was ended stops.
final class VisibleGraph extends GraphBase {
  private final DatasetGraph dataset;
  private final List<Node> graphs;
  private final Run run;
  private final Set<Node> visible;
  // Its indexes give the graphs of one triple one after the other.
  private final boolean ordered;

  VisibleGraph(DatasetGraph dataset, List<Node> graphs, Run run) {
    this.dataset = dataset;
    this.graphs = List.copyOf(graphs);
    this.run = run;
    this.visible = Set.copyOf(graphs);
    this.ordered = graphs.size() > 1 && DatabaseMgr.isTDB2(dataset);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    var isBound =
        pattern.getSubject().isConcrete()
            || pattern.getPredicate().isConcrete()
            || pattern.getObject().isConcrete();
    return ordered && isBound ? new Neighbours(pattern) : new Triples(pattern);
  }

  /// The triples of all visible graphs in one pass, where equal ones are neighbours.
  private final class Neighbours extends NiceIterator<Triple> {
    private final Iterator<Quad> quads;
    private @Nullable Triple last;
    private @Nullable Triple next;

    Neighbours(Triple pattern) {
      quads =
          dataset.findNG(
              Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    @Override
    public boolean hasNext() {
      while (next == null && quads.hasNext()) {
        run.check();
        var quad = quads.next();
        if (!visible.contains(quad.getGraph())) continue;
        var triple = quad.asTriple();
        if (!triple.equals(last)) next = triple;
      }
      return next != null;
    }

    @Override
    public Triple next() {
      if (!hasNext() || next == null) throw new NoSuchElementException();
      last = next;
      next = null;
      return last;
    }
  }

  /// The triples of one visible graph after the other.

  private final class Triples extends NiceIterator<Triple> {
    private final Triple pattern;
    private int graph = -1;
    private Iterator<Quad> quads = List.<Quad>of().iterator();
    private @Nullable Triple next;

    Triples(Triple pattern) {
      this.pattern = pattern;
    }

    @Override
    public boolean hasNext() {
      while (next == null) {
        run.check();
        if (quads.hasNext()) {
          var triple = quads.next().asTriple();
          if (!isInEarlierGraph(triple)) next = triple;
        } else if (++graph < graphs.size())
          quads =
              dataset.find(
                  graphs.get(graph),
                  pattern.getSubject(),
                  pattern.getPredicate(),
                  pattern.getObject());
        else return false;
      }
      return true;
    }

    @Override
    public Triple next() {
      if (!hasNext() || next == null) throw new NoSuchElementException();
      var triple = next;
      next = null;
      return triple;
    }

    private boolean isInEarlierGraph(Triple triple) {
      for (int earlier = 0; earlier < graph; earlier++)
        if (dataset.contains(
            graphs.get(earlier), triple.getSubject(), triple.getPredicate(), triple.getObject()))
          return true;
      return false;
    }
  }
}
