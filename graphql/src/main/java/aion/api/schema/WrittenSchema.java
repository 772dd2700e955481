package aion.api.schema;

import aion.vocabulary.Ontology;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.ConnectionTypeDefinitionConfigurer;

/// The definitions of the schema: the files written by hand, and what the ontology gives.
public final class WrittenSchema {
  private static final String FILES = "classpath:graphql/*.graphqls";

  private WrittenSchema() {}

  /// @throws graphql.schema.idl.errors.SchemaProblem when both define the same
  public static TypeDefinitionRegistry of(Ontology ontology) {
    var parser = new SchemaParser();
    var registry = parser.parse(EntitySdl.of(ontology));
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(FILES))
        try (var in = file.getInputStream()) {
          registry.merge(parser.parse(in));
        }
    } catch (IOException e) {
      throw new UncheckedIOException("The files of the schema could not be read.", e);
    }
    new ConnectionTypeDefinitionConfigurer().configure(registry);
    return registry;
  }
}
