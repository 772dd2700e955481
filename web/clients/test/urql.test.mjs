// urql with its ordinary exchanges: document cache, fetch (by GET too), subscriptions by WebSocket and by fetch.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cacheExchange, Client, fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";
import { endpoint, headers, receiveUntil, SignedInSocket, socketEndpoint, unique } from "../server.mjs";

const ITEMS = gql`
  query Items($after: String) {
    items(first: 2, after: $after) { edges { node { id sku } } pageInfo { hasNextPage endCursor } }
  }
`;
const POST = gql`mutation Post($input: MovementInput!) { postMovement(input: $input) { id known } }`;
const STOCK = gql`subscription Stock { positionChanged { cursor node { id quantityOnHand } } }`;

function sockets(client) {
  return subscriptionExchange({
    forwardSubscription: (request) => ({
      subscribe: (sink) => ({
        unsubscribe: client.subscribe({ ...request, query: request.query ?? "" }, sink),
      }),
    }),
  });
}

for (const preferGetMethod of [false, "force"])
  test(`urql turns pages ${preferGetMethod ? "by GET" : "by POST"}`, async () => {
    const client = new Client({
      url: endpoint,
      preferGetMethod,
      fetchOptions: { headers },
      exchanges: [cacheExchange, fetchExchange],
    });

    const first = await client.query(ITEMS, {}).toPromise();
    const second = await client.query(ITEMS, { after: first.data.items.pageInfo.endCursor });

    const skus = [first, second].flatMap((page) => page.data.items.edges.map((e) => e.node.sku));
    assert.equal(new Set(skus).size, 4);
  });

test("urql posts and is told a problem with its code", async () => {
  const client = new Client({ url: endpoint, preferGetMethod: false, fetchOptions: { headers }, exchanges: [fetchExchange] });
  const line = { item: "BOLT-M8", location: "P1/A-01", quantity: "2", unit: "pcs" };
  const input = { id: unique("urql"), kind: "RECEIPT", lines: [line] };

  const posted = await client.mutation(POST, { input }).toPromise();
  const refused = await client
    .mutation(POST, { input: { ...input, lines: [{ ...line, quantity: "3" }] } })
    .toPromise();

  assert.equal(posted.data.postMovement.known, false);
  assert.equal(refused.error.graphQLErrors[0].extensions.code, "EVENT_ID_CONFLICT");
});

test("urql subscribes by WebSocket", async () => {
  const socket = createClient({ url: socketEndpoint, webSocketImpl: SignedInSocket });
  await follow([fetchExchange, sockets(socket)]);
  await socket.dispose();
});

test("urql subscribes by its own fetch, as an event stream", async () => {
  await follow([fetchExchange], { fetchSubscriptions: true });
});

async function follow(exchanges, options = {}) {
  const client = new Client({ url: endpoint, preferGetMethod: false, fetchOptions: { headers }, exchanges, ...options });
  const seen = [];
  const following = client.subscription(STOCK, {}).subscribe((result) => seen.push(result));
  await receiveUntil(() => seen.length > 0, "urql");
  following.unsubscribe();
  assert.equal(seen[0].error, undefined);
  assert.match(seen[0].data.positionChanged.node.id, /^StockPosition\//);
}
