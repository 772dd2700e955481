import {
  Client,
  cacheExchange,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
} from "@urql/core";
import type { Sockets } from "../live/connection";
import { sendGraph } from "./send";

/** A client with an empty memory: one for each session, so that nothing outlives a sign-out. */
export function newClient(sockets: Sockets): Client {
  return new Client({
    url: "/graphql",
    fetch: sendGraph,
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    exchanges: [
      cacheExchange,
      mapExchange({
        onResult: (result) => ({
          ...result,
          extensions: { ...result.extensions, readAt: Date.now() },
        }),
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = "", variables, operationName }) => ({
          subscribe: (sink) => ({
            unsubscribe: sockets.subscribe({ query, variables, operationName }, sink),
          }),
        }),
      }),
    ],
  });
}

/** When an answer came from the server; it keeps that time while it is remembered. */
export function readAtOf(extensions: Record<string, unknown> | undefined): number {
  const readAt = extensions?.readAt;
  return typeof readAt === "number" ? readAt : Date.now();
}
