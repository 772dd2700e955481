package aion.semantic;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.jspecify.annotations.Nullable;

/// Some named graphs of a dataset as one, read only. All that a question reads comes through here,
/// so what is not among the graphs cannot be reached, and a question that was ended stops.
final class VisibleGraph extends GraphBase {
  private final DatasetGraph dataset;
  private final List<Node> graphs;
  private final Run run;

  VisibleGraph(DatasetGraph dataset, List<Node> graphs, Run run) {
    this.dataset = dataset;
    this.graphs = List.copyOf(graphs);
    this.run = run;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return new Triples(pattern);
  }

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
