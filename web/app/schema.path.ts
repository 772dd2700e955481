/** The GraphQL schema that the documents of this app are checked against. */
export const SCHEMA = "../../graphql/schema.graphql";
