package aion.api.query;

import aion.api.Readers;
import aion.api.schema.AggregateSdl;
import aion.api.schema.SchemaWords;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Scheme;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Connects the types made from the ontology with the graph: root fields ask, all others take what
/// their root field brought.
public final class EntityWiring {
  private final Ontology ontology;
  private final Members members;

  public EntityWiring(Ontology ontology, Members members) {
    this.ontology = ontology;
    this.members = members;
  }

  public void configure(RuntimeWiring.Builder wiring) {
    ontology.schemes().forEach(scheme -> wiring.type(enumOf(scheme)));
    ontology.classes().forEach(type -> addType(wiring, type));
    wiring.type("Query", query -> query.dataFetcher("node", this::node));
    wiring.type("Node", node -> node.typeResolver(EntityWiring::typeOf));
  }

  private static TypeRuntimeWiring.Builder enumOf(Scheme scheme) {
    var values =
        scheme.values().stream()
            .map(Scheme.Value::notation)
            .collect(Collectors.toMap(SchemaWords::enumValue, notation -> notation));
    return TypeRuntimeWiring.newTypeWiring(scheme.name())
        .enumValues(name -> java.util.Objects.requireNonNull(values.get(name)));
  }

  private void addType(RuntimeWiring.Builder wiring, EntityClass type) {
    wiring.type(
        "Query",
        query ->
            query
                .dataFetcher(type.fieldName(), env -> one(type, env))
                .dataFetcher(type.collectionName(), env -> page(type, env))
                .dataFetcher(type.collectionName() + "Aggregate", env -> aggregate(type, env)));
    wiring.type(
        type.name() + "Aggregate",
        takingAll(
            Stream.concat(
                Stream.of("keys", "count", SchemaWords.UNIT), AggregateSdl.FIGURES.stream())));
    wiring.type(
        type.name() + "Figures", takingAll(AggregateSdl.numbersOf(type).map(Attribute::name)));
    wiring.type(
        type.name() + "Connection", takingAll(Stream.of("edges", "pageInfo", "totalCount")));
    wiring.type(type.name() + "Edge", takingAll(Stream.of("cursor", "node")));
    if (type.isAbstract()) wiring.type(type.name(), it -> it.typeResolver(EntityWiring::typeOf));
    else wiring.type(type.name(), takingAll(fieldsOf(type)));
  }

  private static Stream<String> fieldsOf(EntityClass type) {
    return Stream.of(
            Stream.of("id"),
            SchemaWords.hasUnitField(type) ? Stream.of(SchemaWords.UNIT) : Stream.<String>empty(),
            type.attributes().stream().map(a -> a.name()),
            type.relations().stream().map(r -> r.name()),
            type.inverses().stream().map(i -> i.name()))
        .flatMap(names -> names);
  }

  private static UnaryOperator<TypeRuntimeWiring.Builder> takingAll(Stream<String> fields) {
    DataFetcher<@Nullable Object> taking = EntityWiring::take;
    return it -> {
      fields.forEach(name -> it.dataFetcher(name, taking));
      return it;
    };
  }

  private static @Nullable Object take(DataFetchingEnvironment env) {
    var key = env.getMergedField().getResultKey();
    return switch (env.<Object>getSource()) {
      case Row row -> row.values().get(key);
      case Map<?, ?> map -> map.get(key);
      case null, default -> throw new IllegalStateException("Nothing to take " + key + " from.");
    };
  }

  private @Nullable Row one(EntityClass type, DataFetchingEnvironment env) {
    return find(type, type.refOf(env.getArgumentOrDefault(type.key().name(), "")), env);
  }

  private @Nullable Row node(DataFetchingEnvironment env) {
    String id = env.getArgumentOrDefault("id", "");
    return classOf(id).map(type -> find(type, id, env)).orElse(null);
  }

  private Optional<EntityClass> classOf(String ref) {
    int slash = ref.indexOf('/');
    return slash < 0 ? Optional.empty() : ontology.findClass(ref.substring(0, slash));
  }

  private @Nullable Row find(EntityClass type, String ref, DataFetchingEnvironment env) {
    return members
        .find(
            Readers.of(env.getGraphQlContext()),
            type,
            ref,
            env.getSelectionSet().getImmediateFields())
        .orElse(null);
  }

  private Map<String, @Nullable Object> page(EntityClass type, DataFetchingEnvironment env) {
    return members.page(
        Readers.of(env.getGraphQlContext()),
        type,
        env.getSelectionSet().getImmediateFields(),
        env.getArguments());
  }

  private List<Map<String, @Nullable Object>> aggregate(
      EntityClass type, DataFetchingEnvironment env) {
    return members.aggregate(
        Readers.of(env.getGraphQlContext()),
        type,
        env.getSelectionSet().getImmediateFields(),
        env.getArguments());
  }

  private static GraphQLObjectType typeOf(TypeResolutionEnvironment env) {
    return env.getSchema().getObjectType(((Row) env.getObject()).type());
  }
}
