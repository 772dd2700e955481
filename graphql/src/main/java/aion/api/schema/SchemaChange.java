package aion.api.schema;

import aion.proposal.Finding;
import aion.proposal.ProposalCheck;
import aion.proposal.ProposalEffect;
import aion.vocabulary.Ontology;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What words would do to the schema, and whether it would still be one.
@Component
public final class SchemaChange implements ProposalCheck, ProposalEffect {
  @Override
  public List<Finding> findings(Ontology now, Ontology then) {
    var taken = new ArrayList<Finding>();
    var before = fieldsOf(now).getOrDefault("Query", Set.of());
    var known = now.classes().stream().map(c -> c.name()).collect(Collectors.toSet());
    var written = WrittenSchema.of(now);
    for (var type : then.classes()) {
      if (known.contains(type.name())) continue;
      for (var made : List.of(type.name(), type.name() + "Connection", type.name() + "Filter"))
        if (written.hasType(graphql.language.TypeName.newTypeName(made).build()))
          taken.add(
              Finding.invalid(
                  type.iri(),
                  "GraphQL has another type '%s'.".formatted(made),
                  "Choose another name for the class."));
      for (var field : List.of(type.fieldName(), type.collectionName()))
        if (before.contains(field) || isWritten(now, field))
          taken.add(
              Finding.invalid(
                  type.iri(),
                  "GraphQL has another query '%s'.".formatted(field),
                  "Give the class an aion:fieldName and an aion:collectionName of its own."));
    }
    if (taken.isEmpty()) broken(then).forEach(taken::add);
    return taken;
  }

  private static boolean isWritten(Ontology now, String field) {
    var query = UnExecutableSchemaGenerator.makeUnExecutableSchema(WrittenSchema.of(now));
    return query.getQueryType().getFieldDefinition(field) != null;
  }

  /// What the engine has against the whole.
  private static Stream<Finding> broken(Ontology then) {
    try {
      UnExecutableSchemaGenerator.makeUnExecutableSchema(WrittenSchema.of(then));
      return Stream.of();
    } catch (graphql.GraphQLException unfit) {
      var said = String.valueOf(unfit.getMessage()).lines().findFirst().orElse("");
      return Stream.of(
          Finding.invalid(
              "",
              "GraphQL could not carry these words: " + aion.problem.Problem.echo(said),
              "Choose other names."));
    }
  }

  @Override
  public String part() {
    return "graphQl";
  }

  @Override
  public List<String> changes(Ontology now, Ontology then) {
    var before = fieldsOf(now);
    var changes = new ArrayList<String>();
    fieldsOf(then)
        .forEach((type, fields) -> {
          if (!before.containsKey(type)) changes.add("type " + type);
          for (var field : fields)
            if (!before.getOrDefault(type, Set.of()).contains(field))
              changes.add("field %s.%s".formatted(type, field));
        });
    return changes;
  }

  /// The fields of each type that the ontology gives, connections and their edges left out.
  private static Map<String, Set<String>> fieldsOf(Ontology ontology) {
    var registry = new SchemaParser().parse("type Query { _: ID }\n" + EntitySdl.of(ontology));
    var fields = new TreeMap<String, Set<String>>();
    Stream.<ImplementingTypeDefinition<?>>concat(
            registry.types().values().stream()
                .filter(ImplementingTypeDefinition.class::isInstance)
                .map(t -> (ImplementingTypeDefinition<?>) t),
            registry.objectTypeExtensions().values().stream().flatMap(List::stream))
        .filter(type -> !type.getName().toLowerCase(Locale.ROOT).matches(".*(connection|edge)"))
        .forEach(type ->
            fields
                .computeIfAbsent(type.getName(), _ -> new TreeSet<>())
                .addAll(
                    type.getFieldDefinitions().stream().map(FieldDefinition::getName).toList()));
    return fields;
  }
}
