package aion.api.http;

import aion.api.guard.Answers;
import aion.problem.Problem;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import reactor.core.publisher.BaseSubscriber;

/// Sends the answers of one operation, each when the one before has left.
final class Answering extends BaseSubscriber<ExecutionResult> {
  private static final Logger log = LoggerFactory.getLogger(Answering.class);
  private final Outlet outlet;

  /// Where answers go.
  interface Outlet {
    /// @param answer data or errors, as GraphQL specifies them
    void next(Map<String, Object> answer) throws IOException;

    /// No answers follow, because of errors that concern all of them.
    void failed(List<Map<String, Object>> errors) throws IOException;

    void complete() throws IOException;
  }

  Answering(Outlet outlet) {
    this.outlet = outlet;
  }

  @Override
  protected void hookOnSubscribe(Subscription subscription) {
    request(1);
  }

  @Override
  protected void hookOnNext(ExecutionResult answer) {
    try {
      outlet.next(answer.toSpecification());
      request(1);
    } catch (IOException | IllegalStateException e) {
      // The other side has gone or takes nothing any more.
      cancel();
    }
  }

  @Override
  protected void hookOnComplete() {
    try {
      outlet.complete();
    } catch (IOException | IllegalStateException e) {
      cancel();
    }
  }

  @Override
  protected void hookOnError(Throwable thrown) {
    try {
      outlet.failed(errorsOf(thrown));
    } catch (IOException | IllegalStateException e) {
      cancel();
    }
  }

  static List<Map<String, Object>> errors(List<GraphQLError> errors) {
    return errors.stream().map(GraphQLError::toSpecification).toList();
  }

  /// What is told of something that went wrong; a fault of ours is logged.
  static List<Map<String, Object>> errorsOf(Throwable thrown) {
    if (thrown instanceof SubscriptionPublisherException known) return errors(known.getErrors());
    if (thrown instanceof Problem problem) return errors(List.of(Answers.error(problem)));
    log.atError().setCause(thrown).log("an operation failed");
    return List.of(
        Map.of(
            "message",
            "Something failed on our side.",
            "extensions",
            Answers.extensions(
                "INTERNAL", "Try again; a subscription goes on from its last cursor.")));
  }
}
