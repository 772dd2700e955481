package aion.api.guard;

import aion.api.Reader;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds a parsed document to the limits and refuses introspection to those who may not.
final class DocumentRules {
  private DocumentRules() {}

  /// @param operationName the operation to run; null when there is only one
  /// @throws Problem naming the rule that is broken
  static void check(
      Document document,
      @Nullable String operationName,
      GraphQLSchema schema,
      Map<String, ?> variables,
      Reader reader) {
    for (var operation : operations(document, operationName)) {
      checkRoot(operation);
      checkCost(DocumentCost.of(operation, document, schema, variables), reader);
    }
  }

  static List<OperationDefinition> operations(Document document, @Nullable String operationName) {
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .filter(o -> operationName == null || operationName.equals(o.getName()))
        .toList();
  }

  private static void checkRoot(OperationDefinition operation) {
    var uses = new HashMap<String, Integer>();
    for (var selection : operation.getSelectionSet().getSelections())
      if (selection instanceof Field field
          && uses.merge(field.getName(), 1, Integer::sum) > Limits.SAME_ROOT_FIELD
          && !field.getName().equals("__typename"))
        throw new Problem(
            ProblemCode.GQL_TOO_MANY_ALIASES,
            "The field '%s' is asked for more than %d times; the limit of aliases of one root field is %d."
                .formatted(
                    Problem.echo(field.getName()), Limits.SAME_ROOT_FIELD, Limits.SAME_ROOT_FIELD),
            "Ask for many at once, with a filter.");
  }

  private static void checkCost(Cost cost, Reader reader) {
    if (cost.introspectionDepth() > 0 && !reader.mayIntrospect())
      throw new Problem(
          ProblemCode.GQL_INTROSPECTION_REFUSED,
          "Introspection is not open to your roles.",
          "Ask for the role analyst, or read docs/GRAPHQL.md.");
    refuse(ProblemCode.GQL_TOO_DEEP, "depth", cost.depth(), Limits.DEPTH);
    refuse(
        ProblemCode.GQL_TOO_DEEP,
        "depth of introspection",
        cost.introspectionDepth(),
        Limits.INTROSPECTION_DEPTH);
    refuse(ProblemCode.GQL_TOO_COMPLEX, "number of fields", cost.fields(), Limits.FIELDS);
    refuse(ProblemCode.GQL_TOO_MANY_ALIASES, "number of aliases", cost.aliases(), Limits.ALIASES);
    refuse(
        ProblemCode.GQL_TOO_COMPLEX,
        "complexity (objects that may be answered, fields counting a tenth)",
        cost.tenths() / 10,
        Limits.COMPLEXITY);
  }

  private static void refuse(ProblemCode code, String what, long found, long limit) {
    if (found > limit)
      throw new Problem(
          code,
          "The %s of the question is %s; the limit is %d."
              .formatted(what, found >= 1_000_000_000_000L ? "beyond counting" : found, limit),
          "Ask for smaller pages or in several smaller questions.");
  }
}
