package aion.api.guard;

import static graphql.language.OperationDefinition.Operation.MUTATION;
import static graphql.language.OperationDefinition.Operation.SUBSCRIPTION;

import aion.api.http.Transport;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

/// Refuses operations that the way they came by does not carry.
final class TransportRules {
  private TransportRules() {}

  /// @param operationName the operation to run; null when there is only one
  /// @throws Problem METHOD_NOT_ALLOWED for a mutation by GET
  static void checkMethod(Document document, @Nullable String operationName, Transport transport) {
    boolean changes =
        DocumentRules.operations(document, operationName).stream()
            .anyMatch(operation -> operation.getOperation() == MUTATION);
    if (changes && !transport.mayChange())
      throw new Problem(
          ProblemCode.METHOD_NOT_ALLOWED,
          "A mutation is not run by the method GET.",
          "Send it by POST.");
  }

  /// @throws Problem MEDIA_TYPE_UNSUPPORTED for a subscription that is to be answered once
  static void checkAnswers(OperationDefinition operation, Transport transport) {
    if (operation.getOperation() == SUBSCRIPTION && !transport.streams())
      throw new Problem(
          ProblemCode.MEDIA_TYPE_UNSUPPORTED,
          "A subscription is not answered in the content type application/json.",
          "Accept text/event-stream, or use a WebSocket with graphql-transport-ws.");
  }
}
