package aion.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import aion.vocabulary.Ontology;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class SchemaSnapshotTest {
  private static final Path SNAPSHOT = Path.of("schema.graphql");

  @Test
  void schema_is_the_one_committed() throws IOException {
    var schema = SchemaText.of(schemaOf(Ontology.shipped()));

    if (Boolean.getBoolean("schema.write")) Files.writeString(SNAPSHOT, schema);

    var committed = Files.readAllLines(SNAPSHOT);
    var lines = schema.lines().toList();
    assertThat(lines.stream().filter(line -> !committed.contains(line)).limit(20))
        .as("lines of the schema that graphql/schema.graphql lacks")
        .isEmpty();
    assertThat(lines.equals(committed))
        .as(
            "graphql/schema.graphql differs from the schema made from the ontology and the SDL"
                + " files. When the change is meant, run"
                + " `mvn -pl graphql -am test -Dtest=SchemaSnapshotTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dschema.write=true` and commit it.")
        .isTrue();
  }

  @Test
  void same_ontology_gives_same_schema() throws IOException {
    assertThat(EntitySdl.of(Ontology.shipped())).isEqualTo(EntitySdl.of(Ontology.shipped()));
  }

  private static GraphQLSchema schemaOf(Ontology ontology) throws IOException {
    var registry = new SchemaParser().parse(EntitySdl.of(ontology));
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls"))
      registry.merge(new SchemaParser().parse(file.getInputStream()));
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
  }
}
