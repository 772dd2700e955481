package aion.api.guard;

import aion.vocabulary.Nearest;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says the engine's own errors in our words and gives each a code.
final class Wording {
  private static final int LONGEST_MESSAGE = 500;
  private static final Pattern PREFIX = Pattern.compile("^Validation error \\([^)]*\\) ?: ?");
  private static final Pattern LITERAL =
      Pattern.compile("'?(\\w+)Value\\{(?:value|name)=(?:'([^']*)'|([^}']*))}'?");
  private static final Pattern KIND = Pattern.compile("an AST type of '(\\w+)Value'");
  private static final Pattern GIVEN = Pattern.compile("it was a '(\\w+)Value'");
  private static final Pattern QUOTED = Pattern.compile("(['\"])([^'\"]{80})[^'\"]*\\1");
  private static final Pattern UNKNOWN_FIELD =
      Pattern.compile("Field '(\\w{1,80})' in type '(\\w{1,80})' is undefined");

  private final GraphQLSchema schema;
  private final PriceGuard prices;
  private final boolean seesPrices;

  Wording(GraphQLSchema schema, PriceGuard prices, boolean seesPrices) {
    this.schema = schema;
    this.prices = prices;
    this.seesPrices = seesPrices;
  }

  /// The errors as clients see them, at most ten.
  List<GraphQLError> of(List<GraphQLError> errors) {
    boolean explained = errors.stream().anyMatch(e -> !(e instanceof NonNullableFieldWasNullError));
    return errors.stream()
        .filter(e -> !explained || !(e instanceof NonNullableFieldWasNullError))
        .limit(Limits.ERRORS)
        .map(this::of)
        .toList();
  }

  private GraphQLError of(GraphQLError error) {
    var message = clean(error.getMessage());
    var code = Answers.codeOf(error);
    if (!code.isEmpty()) return Answers.at(error, message, carried(error));
    return switch (error) {
      case InvalidSyntaxError _ ->
          worded(error, message, "GQL_SYNTAX", "Check the document at that line and column.");
      case ValidationError _ -> worded(error, message, "GQL_VALIDATION", remedy(message));
      case UnknownOperationException _ ->
          worded(
              error,
              message,
              "GQL_OPERATION_UNKNOWN",
              "Give the name of an operation in the document as operationName.");
      case GoodFaithIntrospection.BadFaithIntrospectionError _ ->
          worded(
              error,
              "The introspection asks for more than a tool needs; its complexity is too high.",
              "GQL_TOO_COMPLEX",
              "Use the usual introspection query, or GET /graphql/schema.graphql.");
      case AbortExecutionException _ ->
          worded(
              error, "The question's complexity is too high.", "GQL_TOO_COMPLEX", "Ask for less.");
      case NonNullableFieldWasNullError _ ->
          worded(error, "A value that must be there is missing.", "INTERNAL", null);
      default -> worded(error, message, "GQL_VARIABLE_INVALID", "Check the variables.");
    };
  }

  private static Map<String, Object> carried(GraphQLError error) {
    var carried = new LinkedHashMap<>(error.getExtensions());
    carried.remove("classification");
    return carried;
  }

  private static GraphQLError worded(
      GraphQLError place, String message, String code, @Nullable String remedy) {
    return Answers.at(place, message, Answers.extensions(code, remedy));
  }

  private String clean(@Nullable String message) {
    var text = PREFIX.matcher(message == null ? "" : message).replaceFirst("");
    text = LITERAL.matcher(text).replaceAll("'$2$3'");
    text = KIND.matcher(text).replaceAll("'$1'");
    text = GIVEN.matcher(text).replaceAll("it was '$1'");
    text = QUOTED.matcher(text).replaceAll("$1$2…$1").replaceAll("\\p{Cntrl}+", " ");
    return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
  }

  private String remedy(String message) {
    var unknown = UNKNOWN_FIELD.matcher(message);
    if (unknown.find()
        && schema.getType(unknown.group(2)) instanceof GraphQLFieldsContainer container) {
      var known = fieldsOf(container);
      if (!known.isEmpty())
        return "Did you mean '%s'?".formatted(Nearest.to(unknown.group(1), known));
    }
    return "Check the document against the schema.";
  }

  private Set<String> fieldsOf(GraphQLFieldsContainer container) {
    var all =
        container.getFieldDefinitions().stream()
            .map(GraphQLNamedSchemaElement::getName)
            .collect(Collectors.toSet());
    return seesPrices ? all : prices.open(container.getName(), all);
  }
}
