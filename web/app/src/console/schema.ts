import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery } from "graphql";
import { send } from "../graph/send";

/** The schema as the server describes it; null when this user may not read it. */
export async function readSchema(): Promise<GraphQLSchema | null> {
  try {
    const answer = await send("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
    });
    const { data } = await answer.json();
    return buildClientSchema(data);
  } catch {
    return null;
  }
}
