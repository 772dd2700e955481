package aion.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import aion.api.live.ChangeWiring;
import aion.api.query.EntityWiring;
import aion.api.query.Members;
import aion.api.schema.EntitySdl;
import aion.api.schema.WrittenSchema;
import aion.growth.OntologyPublished;
import aion.vocabulary.Derived;
import aion.vocabulary.Ontology;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;

/// The schema in use: made at start, and made anew from the ontology and what is written by hand
/// when words were published. A question that runs meanwhile ends with the schema it began with.
final class GrowingSchema implements GraphQlSourceBuilderCustomizer {
  private final Ontology ontology;
  private final Members members;
  private final ChangeWiring changes;
  private @Nullable RuntimeWiring wiring;
  private @Nullable Derived<Source> source;

  GrowingSchema(Ontology ontology, Members members, ChangeWiring changes) {
    this.ontology = ontology;
    this.members = members;
    this.changes = changes;
  }

  private record Source(GraphQL graphQl, GraphQLSchema schema) {}

  @Override
  public void customize(SchemaResourceBuilder builder) {
    var sdl = EntitySdl.of(ontology).getBytes(UTF_8);
    builder
        .schemaResources(new ByteArrayResource(sdl, "ontology"))
        .configureGraphQl(made -> made.preparsedDocumentProvider(new KnownDocuments()))
        .schemaFactory(this::first)
        .graphQlSourceFactory(this::following);
  }

  /// Made anew before the publisher is told that all is done, so that nobody waits for it later.
  @EventListener
  void ontologyPublished(OntologyPublished published) {
    if (source != null) source.now();
  }

  private GraphQLSchema first(TypeDefinitionRegistry definitions, RuntimeWiring connected) {
    wiring = connected;
    return new SchemaGenerator().makeExecutableSchema(definitions, connected);
  }

  private GraphQlSource following(GraphQL graphQl, GraphQLSchema schema) {
    var first = new Source(graphQl, schema);
    var version = ontology.version();
    var inUse =
        new Derived<>(
            ontology, words -> words.version().equals(version) ? first : grown(words, graphQl));
    source = inUse;
    return new GraphQlSource() {
      @Override
      public GraphQL graphQl() {
        return inUse.now().graphQl;
      }

      @Override
      public GraphQLSchema schema() {
        return inUse.now().schema;
      }
    };
  }

  private Source grown(Ontology words, GraphQL first) {
    var connected =
        Objects.requireNonNull(wiring)
            .transform(builder -> {
              new EntityWiring(words, members).configure(builder.strictMode(false));
              changes.configure(builder, words);
            });
    var made = new SchemaGenerator().makeExecutableSchema(WrittenSchema.of(words), connected);
    // The builder puts around the fetchers what hands the request's context on.
    var schema = GraphQlSource.builder(made).build().schema();
    return new Source(
        first.transform(
            builder -> builder.schema(schema).preparsedDocumentProvider(new KnownDocuments())),
        schema);
  }
}
