/** The GraphQL schema that the documents of this app are checked against. */
export const SCHEMA = [
  "schema.draft.graphql",
  "../../graphql/src/main/resources/graphql/*.graphqls",
];
