package aion.semantic;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingProject;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/// Runs a parsed query on a view within its bounds; what it gives is in memory and complete.
final class Execution {
  /// What a query gave.
  sealed interface Result {
    /// @param rows not yet read
    record Rows(RowSet rows) implements Result {}

    record Truth(boolean value) implements Result {}

    record Triples(Graph graph) implements Result {}
  }

  private final Watch watch;
  private final Bounds bounds;

  Execution(Watch watch, Bounds bounds) {
    this.watch = watch;
    this.bounds = bounds;
  }

  /// @throws Problem QUERY_TIMEOUT, QUERY_MEMORY_LIMIT, RESULT_TOO_LARGE or SPARQL_CLAUSE_REFUSED
  Result run(Query query, DatasetGraph view, Run run) {
    run.begin(bounds.time());
    watch.add(run);
    var engines = new QueryEngineRegistry();
    engines.add(new GuardedEngine.Factory(run));
    var context = ARQ.getContext().copy();
    QueryEngineRegistry.set(context, engines);
    context.set(ARQ.enablePropertyFunctions, false);
    context.set(ARQ.propertyFunctions, false);
    context.set(ARQ.httpServiceAllowed, false);
    try (var exec = QueryExec.dataset(view).query(query).context(context).build()) {
      run.onStop(exec::abort);
      return result(query, exec, run);
    } catch (QueryCancelledException ended) {
      throw run.problem(bounds);
    } catch (OutOfMemoryError tooMuch) {
      throw Run.outOfMemory();
    } finally {
      watch.remove(run);
    }
  }

  private Result result(Query query, QueryExec exec, Run run) {
    if (query.isAskType()) return new Result.Truth(exec.ask());
    if (query.isSelectType()) return new Result.Rows(rows(exec.select(), run));
    var graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    fill(graph, query.isDescribeType() ? exec.describeTriples() : exec.constructTriples(), run);
    return new Result.Triples(graph);
  }

  private RowSet rows(RowSet found, Run run) {
    var rows = new ArrayList<Binding>();
    while (found.hasNext()) {
      run.check();
      if (rows.size() == bounds.rows()) throw tooMany("rows");
      // Beside the variables asked for there are the engine's own.
      rows.add(new BindingProject(found.getResultVars(), found.next()));
    }
    return RowSetStream.create(found.getResultVars(), rows.iterator());
  }

  private void fill(Graph graph, Iterator<Triple> found, Run run) {
    while (found.hasNext()) {
      run.check();
      graph.add(found.next());
      if (graph.size() > bounds.rows()) throw tooMany("triples");
    }
  }

  private Problem tooMany(String what) {
    return new Problem(
        ProblemCode.RESULT_TOO_LARGE,
        "The result has more than %d %s.".formatted(bounds.rows(), what),
        "Add a LIMIT, or ask for less.");
  }
}
