import {
  Client,
  cacheExchange,
  fetchExchange,
  mapExchange,
  type Operation,
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
      mapExchange({ onOperation: named }),
      cacheExchange,
      mapExchange({
        onResult: (result) => ({
          ...result,
          extensions: { ...result.extensions, readAt: Date.now() },
        }),
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = "", variables, operationName, extensions }) => ({
          subscribe: (sink) => ({
            unsubscribe: sockets.subscribe({ query, variables, operationName, extensions }, sink),
          }),
        }),
      }),
    ],
  });
}

/** Names the document by its hash instead of sending it; the server has it from the build of these pages, not while they are written. */
function named(operation: Operation): Operation {
  const hash = import.meta.env.PROD ? hashOf(operation.query) : undefined;
  return hash === undefined
    ? operation
    : { ...operation, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
}

function hashOf(document: object): string | undefined {
  if (!("__meta__" in document)) return undefined;
  const about = document.__meta__;
  if (typeof about !== "object" || about === null || !("hash" in about)) return undefined;
  return typeof about.hash === "string" ? about.hash : undefined;
}

/** When an answer came from the server; it keeps that time while it is remembered. */
export function readAtOf(extensions: Record<string, unknown> | undefined): number {
  const readAt = extensions?.readAt;
  return typeof readAt === "number" ? readAt : Date.now();
}
