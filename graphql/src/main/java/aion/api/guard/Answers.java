package aion.api.guard;

import aion.problem.Problem;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
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
    return new Worded(problem.what(), null, null, extensions(problem));
  }

  /// An error at the place of another.
  static GraphQLError at(GraphQLError place, String message, Map<String, Object> extensions) {
    return new Worded(message, place.getLocations(), place.getPath(), extensions);
  }

  static AbortExecutionException refusal(Problem problem) {
    return new AbortExecutionException(List.of(error(problem)));
  }

  /// The code of an error; empty when it has none.
  public static String codeOf(GraphQLError error) {
    var extensions = error.getExtensions();
    return extensions != null && extensions.get(CODE) instanceof String code ? code : "";
  }

  /// What the error of a problem carries besides its message.
  public static Map<String, Object> extensions(Problem problem) {
    var extensions = extensions(problem.code().name(), problem.remedy());
    if (!problem.translations().isEmpty()) extensions.put("translations", problem.translations());
    return extensions;
  }

  /// What an error carries besides its message.
  public static Map<String, Object> extensions(String code, @Nullable String remedy) {
    var extensions = new LinkedHashMap<String, Object>();
    extensions.put(CODE, code);
    if (remedy != null) extensions.put(REMEDY, remedy);
    return extensions;
  }

  /// @param locations null when it has no place in the document
  /// @param path null when it has no place in the answer
  private record Worded(
      String message,
      @Nullable List<SourceLocation> locations,
      @Nullable List<Object> path,
      Map<String, Object> extensions)
      implements GraphQLError {
    @Override
    public String getMessage() {
      return message;
    }

    @Override
    @SuppressWarnings("NullAway") // null leaves it out of the answer
    public List<SourceLocation> getLocations() {
      return locations;
    }

    /// Asked by who counts errors; it is left out of the answer, where the code says more.
    @Override
    public ErrorClassification getErrorType() {
      return ErrorType.DataFetchingException;
    }

    @Override
    public Map<String, Object> toSpecification() {
      var answer = GraphqlErrorHelper.toSpecification(this);
      answer.put("extensions", extensions);
      return answer;
    }

    @Override
    @SuppressWarnings("NullAway") // null leaves it out of the answer
    public List<Object> getPath() {
      return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
      return extensions;
    }
  }
}
