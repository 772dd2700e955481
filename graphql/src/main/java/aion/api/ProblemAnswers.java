package aion.api;

import aion.api.guard.Answers;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/// Answers a problem with its code and remedy. Anything else is a fault of ours: the reader gets a
/// number to quote, the log gets the rest.
@Component
@Order(0)
class ProblemAnswers extends DataFetcherExceptionResolverAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  @Override
  protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment env) {
    var cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    return switch (cause) {
      case Problem problem -> expected(problem, env);
      case Neo4jException graph when graph.code().contains("TransactionTimedOut") ->
          expected(
              new Problem(
                  ProblemCode.QUERY_TIMEOUT,
                  "The question took too long and was stopped.",
                  "Ask for smaller pages, or filter by an indexed field such as the key."),
              env);
      case Neo4jException graph when graph.code().contains("OutOfMemory") ->
          expected(
              new Problem(
                  ProblemCode.GQL_TOO_COMPLEX,
                  "The question needed more memory than one may take; its complexity is too high.",
                  "Ask for smaller pages."),
              env);
      default -> unexpected(cause, env);
    };
  }

  private static GraphQLError expected(Problem problem, DataFetchingEnvironment env) {
    return GraphqlErrorBuilder.newError(env)
        .message("%s", problem.what())
        .errorType(ErrorType.DataFetchingException)
        .extensions(Answers.extensions(problem))
        .build();
  }

  private static GraphQLError unexpected(Throwable cause, DataFetchingEnvironment env) {
    var request = requestOf(cause, env);
    var extensions = Answers.extensions("INTERNAL", "Try again; quote the request if it stays.");
    extensions.put("request", request);
    return GraphqlErrorBuilder.newError(env)
        .message("%s", "Something failed on our side; nothing was changed by this field.")
        .errorType(ErrorType.DataFetchingException)
        .extensions(extensions)
        .build();
  }

  /// One number for one fault, however many fields it spoilt; logged when it is given.
  private static String requestOf(Throwable cause, DataFetchingEnvironment env) {
    Map<Throwable, String> faults =
        env.getGraphQlContext()
            .computeIfAbsent(
                ProblemAnswers.class, _ -> Collections.synchronizedMap(new IdentityHashMap<>()));
    return faults.computeIfAbsent(
        cause,
        _ -> {
          var request = UUID.randomUUID().toString();
          LOG.atError()
              .addKeyValue("request", request)
              .addKeyValue("field", env.getField().getName())
              .setCause(cause)
              .log("a question failed");
          return request;
        });
  }
}
