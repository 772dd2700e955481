package aion.api.live;

import aion.api.guard.Answers;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.projection.Feed;
import aion.projection.Position;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Directive;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lets a question wait until the graph has what its client knows of: `query @after(cursor:)` with
/// the cursor of a posting or of an event.
@Component
@Order(100)
final class ReadAfter extends SimplePerformantInstrumentation {
  private static final String NAME = "after";
  private static final long LOOK_MILLIS = 20;

  private final Feed feed;
  private final Duration patience;

  ReadAfter(Feed feed, LiveSettings settings) {
    this.feed = feed;
    this.patience = settings.readWithin();
  }

  @Override
  public ExecutionContext instrumentExecutionContext(
      ExecutionContext context,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    for (var directive : context.getOperationDefinition().getDirectives(NAME)) {
      try {
        await(ChangeCursor.decode(cursorOf(directive, context)));
      } catch (Problem problem) {
        throw new AbortExecutionException(List.of(Answers.error(problem)));
      }
    }
    return context;
  }

  private static String cursorOf(Directive directive, ExecutionContext context) {
    var definition = context.getGraphQLSchema().getDirective(NAME);
    var given =
        ValuesResolver.getArgumentValues(
                definition.getArguments(),
                directive.getArguments(),
                context.getCoercedVariables(),
                context.getGraphQLContext(),
                context.getLocale())
            .get("cursor");
    return String.valueOf(given);
  }

  private void await(Position known) {
    long end = System.nanoTime() + patience.toNanos();
    while (!has(known)) {
      if (System.nanoTime() > end)
        throw new Problem(
            ProblemCode.QUERY_TIMEOUT,
            "The graph did not come to the cursor of '@after' within %d ms."
                .formatted(patience.toMillis()),
            "Ask again; a cursor of another history, as after a restore, is never reached.");
      pause();
    }
  }

  private boolean has(Position known) {
    var heads = feed.heads();
    return known.run() <= heads.run()
        && known.inferred() <= heads.inferred()
        && known.offsets().entrySet().stream()
            .allMatch(it -> heads.offsets().getOrDefault(it.getKey(), 0L) >= it.getValue());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
