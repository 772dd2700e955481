package aion.api.guard;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds up what a document asks for, before it is validated: each fragment once, whatever the
/// number of its uses.
final class DocumentCost {
  private static final BigInteger ZERO = BigInteger.ZERO;

  private final GraphQLSchema schema;
  private final Map<String, Object> variables = new HashMap<>();
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Map<String, Cost> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private DocumentCost(GraphQLSchema schema) {
    this.schema = schema;
  }

  /// The cost of one operation.
  ///
  /// @param variables as the client sent them
  /// @throws Problem GQL_VALIDATION for a cycle of fragments, PAGE_SIZE_INVALID for a size out of
  ///   range
  static Cost of(
      OperationDefinition operation,
      Document document,
      GraphQLSchema schema,
      Map<String, ?> variables) {
    var cost = new DocumentCost(schema);
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(f -> cost.fragments.putIfAbsent(f.getName(), f));
    operation.getVariableDefinitions().forEach(cost::addDefault);
    variables.forEach((name, value) -> {
      if (value instanceof Number number && Math.abs(number.doubleValue()) < 1e12)
        cost.variables.put(name, BigInteger.valueOf(number.longValue()));
    });
    return cost.of(operation.getSelectionSet(), root(operation, schema));
  }

  private static @Nullable GraphQLFieldsContainer root(
      OperationDefinition operation, GraphQLSchema schema) {
    return switch (operation.getOperation()) {
      case MUTATION -> schema.getMutationType();
      case QUERY -> schema.getQueryType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }

  private void addDefault(VariableDefinition variable) {
    if (variable.getDefaultValue() instanceof IntValue number)
      variables.put(variable.getName(), number.getValue());
  }

  private Cost of(@Nullable SelectionSet selections, @Nullable GraphQLFieldsContainer type) {
    var sum = Cost.NOTHING;
    if (selections == null) return sum;
    for (var selection : selections.getSelections())
      sum =
          sum.beside(
              switch (selection) {
                case Field field -> of(field, type);
                case InlineFragment inline ->
                    of(
                        inline.getSelectionSet(),
                        inline.getTypeCondition() == null
                            ? type
                            : container(inline.getTypeCondition().getName()));
                case FragmentSpread spread -> of(spread.getName());
                default -> Cost.NOTHING;
              });
    return sum;
  }

  private Cost of(String fragmentName) {
    var already = known.get(fragmentName);
    if (already != null) return already;
    var fragment = fragments.get(fragmentName);
    if (fragment == null) return Cost.NOTHING;
    if (!open.add(fragmentName))
      throw new Problem(
          ProblemCode.GQL_VALIDATION,
          "The fragment '%s' is part of itself: fragments form a cycle."
              .formatted(Problem.echo(fragmentName)),
          "Take the spread out that leads back.");
    var cost = of(fragment.getSelectionSet(), container(fragment.getTypeCondition().getName()));
    open.remove(fragmentName);
    known.put(fragmentName, cost);
    return cost;
  }

  private Cost of(Field field, @Nullable GraphQLFieldsContainer type) {
    var definition = type == null ? null : type.getFieldDefinition(field.getName());
    var below =
        of(
            field.getSelectionSet(),
            definition == null ? null : container(GraphQLTypeUtil.unwrapAll(definition.getType())));
    boolean aliased = field.getAlias() != null;
    if (field.getName().equals("__schema") || field.getName().equals("__type"))
      return below.under(aliased, 1, 1).asIntrospection();
    boolean isValue = field.getSelectionSet() == null;
    boolean wraps = field.getName().equals("edges") || field.getName().equals("pageInfo");
    return below.under(aliased, isValue || wraps ? 1 : 10, repeats(field, definition));
  }

  private long repeats(Field field, graphql.schema.@Nullable GraphQLFieldDefinition definition) {
    for (var size : Limits.SIZES.entrySet()) {
      var given =
          field.getArguments().stream().filter(a -> a.getName().equals(size.getKey())).findFirst();
      var number = given.map(Argument::getValue).map(this::number).orElse(null);
      if (number != null) return checked(size.getKey(), number, size.getValue());
      if (definition != null
          && definition.getArgument(size.getKey()) != null
          && definition.getArgument(size.getKey()).getArgumentDefaultValue().getValue()
              instanceof IntValue usual) return usual.getValue().longValue();
    }
    return 1;
  }

  private @Nullable BigInteger number(Value<?> value) {
    return switch (value) {
      case IntValue number -> number.getValue();
      case VariableReference variable -> (BigInteger) variables.get(variable.getName());
      default -> null;
    };
  }

  private static long checked(String argument, BigInteger number, int most) {
    if (number.compareTo(ZERO) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0)
      throw new Problem(
          ProblemCode.PAGE_SIZE_INVALID,
          "'%s: %s' is out of range: it may be 0 to %d."
              .formatted(argument, Problem.echo(number.toString()), most),
          "Ask for at most %d and go on with the next page.".formatted(most));
    return number.longValueExact();
  }

  private @Nullable GraphQLFieldsContainer container(String type) {
    return schema.getType(type) instanceof GraphQLFieldsContainer fields ? fields : null;
  }

  private static @Nullable GraphQLFieldsContainer container(graphql.schema.GraphQLType type) {
    return type instanceof GraphQLNamedType && type instanceof GraphQLFieldsContainer fields
        ? fields
        : null;
  }
}
