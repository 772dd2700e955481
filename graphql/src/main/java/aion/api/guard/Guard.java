package aion.api.guard;

import aion.api.Reader;
import aion.api.Readers;
import aion.api.http.Transport;
import aion.problem.Problem;
import aion.vocabulary.Derived;
import aion.vocabulary.Ontology;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Holds every request to the limits and to what its reader may ask, before anything runs, and
/// words every error.
public final class Guard extends SimplePerformantInstrumentation {
  private final Derived<PriceGuard> prices;

  public Guard(Ontology ontology) {
    prices = new Derived<>(ontology, PriceGuard::new);
  }

  @Override
  public ExecutionInput instrumentExecutionInput(
      ExecutionInput input,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    refusing(() -> DocumentScan.check(input.getQuery()));
    return input;
  }

  @Override
  public DocumentAndVariables instrumentDocumentAndVariables(
      DocumentAndVariables given,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    check(given.getDocument(), parameters);
    return given;
  }

  @Override
  public ExecutionContext instrumentExecutionContext(
      ExecutionContext context,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    if (!parameters.getGraphQLContext().hasKey(DocumentRules.class))
      check(context.getDocument(), parameters); // it was valid before, for another request
    var reader = readerOf(parameters);
    if (!reader.seesMembers())
      refusing(() -> RoleRules.check(context.getNormalizedQueryTree().get(), reader));
    if (!reader.seesPrices())
      refusing(() -> prices.now().check(context.getNormalizedQueryTree().get()));
    context
        .getGraphQLContext()
        .put(Operation.class, context.getOperationDefinition().getOperation());
    refusing(() ->
        TransportRules.checkAnswers(
            context.getOperationDefinition(), Transport.of(parameters.getGraphQLContext())));
    return context;
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    if (result.getErrors().isEmpty()) return CompletableFuture.completedFuture(result);
    var wording =
        new Wording(parameters.getSchema(), prices.now(), readerOf(parameters).seesPrices());
    return CompletableFuture.completedFuture(
        ExecutionResultImpl.newExecutionResult()
            .from(result)
            .errors(wording.of(result.getErrors()))
            .build());
  }

  private static void check(Document document, InstrumentationExecutionParameters parameters) {
    refusing(() -> {
      TransportRules.checkMethod(
          document, parameters.getOperation(), Transport.of(parameters.getGraphQLContext()));
      DocumentRules.check(
          document,
          parameters.getOperation(),
          parameters.getSchema(),
          parameters.getVariables(),
          readerOf(parameters));
    });
    parameters.getGraphQLContext().put(DocumentRules.class, true);
  }

  private static Reader readerOf(InstrumentationExecutionParameters parameters) {
    return Readers.of(parameters.getGraphQLContext());
  }

  private static void refusing(Runnable check) {
    try {
      check.run();
    } catch (Problem problem) {
      throw Answers.refusal(problem);
    }
  }
}
