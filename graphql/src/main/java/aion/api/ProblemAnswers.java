package aion.api;

import aion.api.guard.Answers;
import aion.problem.Problem;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.UUID;
import java.util.concurrent.CompletionException;
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
    return cause instanceof Problem problem ? expected(problem, env) : unexpected(cause, env);
  }

  private static GraphQLError expected(Problem problem, DataFetchingEnvironment env) {
    return GraphqlErrorBuilder.newError(env)
        .message("%s", problem.what())
        .errorType(ErrorType.DataFetchingException)
        .extensions(Answers.extensions(problem.code().name(), problem.remedy()))
        .build();
  }

  private static GraphQLError unexpected(Throwable cause, DataFetchingEnvironment env) {
    var request = UUID.randomUUID().toString();
    LOG.atError()
        .addKeyValue("request", request)
        .addKeyValue("field", env.getField().getName())
        .setCause(cause)
        .log("a question failed");
    var extensions = Answers.extensions("INTERNAL", "Try again; quote the request if it stays.");
    extensions.put("request", request);
    return GraphqlErrorBuilder.newError(env)
        .message("%s", "Something failed on our side; nothing was changed by this field.")
        .errorType(ErrorType.DataFetchingException)
        .extensions(extensions)
        .build();
  }
}
