package aion.api;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The paths of a schema through members of the ontology, and the questions that walk them.
///
/// @param isMember whether a type is a class of the ontology
/// @param asks whether a field of a type that has a value is asked for
record SchemaPaths(
    GraphQLSchema schema,
    java.util.function.Predicate<String> isMember,
    BiPredicate<String, String> asks) {
  private static final int PAGE = 4;
  private static final int TOGETHER = 8;

  /// A relation of a type.
  record Step(String field, String type, boolean many) {}

  /// A question, what it begins with, and which relations it follows first.
  record Question(String text, Step root, List<Step> firsts) {}

  /// Questions that follow each relation of each root.
  ///
  /// @param depth how many fields a path has, the last of them a value: 3 or 4
  List<Question> questions(int depth, Stream<Step> roots) {
    return roots.flatMap(root -> questions(depth, root)).toList();
  }

  private Stream<Question> questions(int depth, Step root) {
    var relations = relationsOf(root.type());
    int together = depth < 4 ? TOGETHER : 1;
    return java.util.stream.IntStream.iterate(0, i -> i < relations.size(), i -> i + together)
        .mapToObj(i -> relations.subList(i, Math.min(i + together, relations.size())))
        .map(firsts -> {
          var body =
              values(root.type())
                  + firsts.stream()
                      .map(first -> nested(first, below(depth, first.type())))
                      .collect(Collectors.joining(" "));
          return new Question(
              "{%s(first:%d){%s}}".formatted(root.field(), PAGE, wrapped(root, body)),
              root,
              firsts);
        });
  }

  private String below(int depth, String type) {
    var relations = depth < 4 ? List.<Step>of() : relationsOf(type);
    return values(type)
        + relations.stream()
            .map(second -> nested(second, values(second.type())))
            .collect(Collectors.joining(" "));
  }

  List<Step> relationsOf(String type) {
    return fields(type).stream().flatMap(this::step).toList();
  }

  private Stream<Step> step(GraphQLFieldDefinition field) {
    var target = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
    if (isMember.test(target)) return Stream.of(new Step(field.getName(), target, false));
    if (!target.endsWith("Connection")) return Stream.empty();
    var member = target.substring(0, target.length() - "Connection".length());
    return isMember.test(member)
        ? Stream.of(new Step(field.getName(), member, true))
        : Stream.empty();
  }

  /// The fields of a type that are values.
  List<String> valuesOf(String type) {
    return fields(type).stream()
        .filter(f -> {
          var target = GraphQLTypeUtil.unwrapAll(f.getType());
          return target instanceof GraphQLScalarType || target instanceof GraphQLEnumType;
        })
        .map(GraphQLFieldDefinition::getName)
        .filter(name -> asks.test(type, name))
        .toList();
  }

  private String values(String type) {
    return "__typename " + String.join(" ", valuesOf(type)) + " ";
  }

  private static String nested(Step step, String body) {
    return "%s%s{%s}"
        .formatted(
            step.field(), step.many() ? "(first:%d)".formatted(PAGE) : "", wrapped(step, body));
  }

  private static String wrapped(Step step, String body) {
    return step.many() ? "edges{node{%s}}".formatted(body) : body;
  }

  private List<GraphQLFieldDefinition> fields(String type) {
    return ((GraphQLFieldsContainer) java.util.Objects.requireNonNull(schema.getType(type)))
        .getFieldDefinitions();
  }

  /// The texts of an answer at a path of fields.
  static List<String> at(JsonNode node, List<String> path) {
    if (node.isMissingNode() || node.isNull()) return List.of();
    if (node.has("edges")) {
      var found = new ArrayList<String>();
      node.path("edges").values().forEach(edge -> found.addAll(at(edge.path("node"), path)));
      return found;
    }
    if (node.isArray()) {
      var found = new ArrayList<String>();
      node.values().forEach(one -> found.addAll(at(one, path)));
      return found;
    }
    if (path.isEmpty()) return List.of(node.asString());
    return at(node.path(path.getFirst()), path.subList(1, path.size()));
  }
}
