// @apollo/client with its ordinary code: pages merged by relayStylePagination, a mutation, a subscription.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client/core/index.js";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions/index.js";
import { getMainDefinition, relayStylePagination } from "@apollo/client/utilities/index.js";
import { createClient } from "graphql-ws";
import { endpoint, headers, receiveUntil, SignedInSocket, socketEndpoint, unique } from "../server.mjs";

const ITEMS = gql`
  query Items($after: String) {
    items(first: 2, after: $after) {
      totalCount
      edges { cursor node { id sku name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const POST = gql`
  mutation Post($input: MovementInput!) { postMovement(input: $input) { id known partition offset } }
`;
const STOCK = gql`
  subscription Stock { positionChanged { kind cursor node { id quantityOnHand } } }
`;

function connect() {
  const sockets = createClient({ url: socketEndpoint, webSocketImpl: SignedInSocket });
  const link = ApolloLink.split(
    ({ query }) => {
      const main = getMainDefinition(query);
      return main.kind === "OperationDefinition" && main.operation === "subscription";
    },
    new GraphQLWsLink(sockets),
    new HttpLink({ uri: endpoint, headers }),
  );
  const cache = new InMemoryCache({
    typePolicies: { Query: { fields: { items: relayStylePagination() } } },
  });
  return { client: new ApolloClient({ link, cache }), sockets };
}

test("Apollo pages, posts and subscribes", async () => {
  const { client, sockets } = connect();

  const first = await client.query({ query: ITEMS });
  const items = client.watchQuery({ query: ITEMS });
  const watching = items.subscribe(() => {});
  await items.fetchMore({ variables: { after: first.data.items.pageInfo.endCursor } });
  const all = client.readQuery({ query: ITEMS });
  watching.unsubscribe();
  assert.equal(all.items.edges.length, 4);
  assert.equal(new Set(all.items.edges.map((edge) => edge.node.sku)).size, 4);

  const line = { item: "BOLT-M8", location: "P1/A-01", quantity: "2", unit: "pcs" };
  const input = { id: unique("apollo"), kind: "RECEIPT", lines: [line] };
  const posted = await client.mutate({ mutation: POST, variables: { input } });
  assert.equal(posted.data.postMovement.known, false);

  const seen = [];
  const following = client.subscribe({ query: STOCK }).subscribe((event) => seen.push(event.data));
  await receiveUntil(() => seen.length > 0, "apollo");
  following.unsubscribe();
  await sockets.dispose();
  assert.equal(seen[0].positionChanged.node.__typename, "StockPosition");

  await assert.rejects(client.query({ query: gql`{ nope }` }), /nope/);
});
