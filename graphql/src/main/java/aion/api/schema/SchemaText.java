package aion.api.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;

/// A schema as SDL, in alphabetical order: the same schema gives the same text.
public final class SchemaText {
  private SchemaText() {}

  public static String of(GraphQLSchema schema) {
    var options =
        SchemaPrinter.Options.defaultOptions()
            .includeDirectiveDefinitions(false)
            .includeScalarTypes(true)
            .includeSchemaDefinition(false);
    return new SchemaPrinter(options).print(schema).strip() + "\n";
  }
}
