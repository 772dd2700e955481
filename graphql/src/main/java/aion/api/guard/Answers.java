package aion.api.guard;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Errors as clients see them: a sentence, a stable code, a remedy, and nothing of ours.
public final class Answers {
  private static final String CODE = "code";
  private static final String REMEDY = "remedy";

  private Answers() {}

  /// The problem as an error without a place in the answer.
  public static GraphQLError error(Problem problem) {
    return GraphqlErrorBuilder.newError()
        .message("%s", problem.what())
        .errorType(classification(problem.code()))
        .extensions(extensions(problem.code().name(), problem.remedy()))
        .build();
  }

  static GraphQLError error(
      GraphQLError cause, String message, String code, @Nullable String remedy) {
    var builder =
        GraphqlErrorBuilder.newError()
            .message("%s", message)
            .errorType(ErrorType.ValidationError)
            .extensions(extensions(code, remedy));
    if (cause.getLocations() != null) builder.locations(cause.getLocations());
    if (cause.getPath() != null) builder.path(cause.getPath());
    return builder.build();
  }

  static AbortExecutionException refusal(Problem problem) {
    return new AbortExecutionException(List.of(error(problem)));
  }

  /// The code of an error; empty when it has none.
  public static String codeOf(GraphQLError error) {
    var extensions = error.getExtensions();
    return extensions != null && extensions.get(CODE) instanceof String code ? code : "";
  }

  static @Nullable String remedyOf(GraphQLError error) {
    var extensions = error.getExtensions();
    return extensions != null && extensions.get(REMEDY) instanceof String remedy ? remedy : null;
  }

  /// What an error carries besides its message.
  public static Map<String, Object> extensions(String code, @Nullable String remedy) {
    var extensions = new LinkedHashMap<String, Object>();
    extensions.put(CODE, code);
    if (remedy != null) extensions.put(REMEDY, remedy);
    return extensions;
  }

  private static ErrorClassification classification(ProblemCode code) {
    return ErrorClassification.errorClassification(code.name());
  }
}
