package aion.semantic;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/// The library's query engine, with a look at each query first and bounds on its functions.
final class GuardedEngine extends QueryEngineMain {
  private final Run run;

  private GuardedEngine(
      Query query, DatasetGraph dataset, Binding input, Context context, Run run) {
    super(query, dataset, input, context);
    this.run = run;
  }

  @Override
  protected Op modifyOp(Op op) {
    QueryGuard.check(op);
    return super.modifyOp(
        Transformer.transform(new TransformCopy(), new BoundedExpressions(run), op));
  }

  /// Makes engines for one question.
  record Factory(Run run) implements QueryEngineFactory {
    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
      return true;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
      return new GuardedEngine(query, dataset, input, context, run).getPlan();
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
      return false;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
      throw new IllegalStateException("Questions come as queries.");
    }
  }
}
