// relay-runtime with its ordinary network, store, connection, mutation and subscription code.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "graphql-ws";
import relay from "relay-runtime";
import nodeQuery from "../relay/__generated__/operationsNodeQuery.graphql.js";
import pageQuery from "../relay/__generated__/operationsPageQuery.graphql.js";
import postMutation from "../relay/__generated__/operationsPostMutation.graphql.js";
import stockSubscription from "../relay/__generated__/operationsStockSubscription.graphql.js";
import { endpoint, headers, receiveUntil, SignedInSocket, socketEndpoint, unique } from "../server.mjs";

const { commitMutation, ConnectionHandler, Environment, fetchQuery, Network, Observable } = relay;
const { RecordSource, requestSubscription, Store } = relay;

const sockets = createClient({ url: socketEndpoint, webSocketImpl: SignedInSocket });

async function ask(operation, variables) {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      ...headers,
      "content-type": "application/json",
      accept: "application/graphql-response+json",
    },
    body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
  });
  return response.json();
}

function subscribe(operation, variables) {
  return Observable.create((sink) =>
    sockets.subscribe({ operationName: operation.name, query: operation.text, variables }, sink),
  );
}

function connect() {
  return new Environment({
    network: Network.create(ask, subscribe),
    store: new Store(new RecordSource()),
  });
}

test("Relay appends the next page to its connection", async () => {
  const environment = connect();

  const first = await fetchQuery(environment, pageQuery, { count: 3 }).toPromise();
  const after = first.items.pageInfo.endCursor;
  const second = await fetchQuery(environment, pageQuery, { count: 3, after }).toPromise();

  const skus = [first, second].flatMap((page) => page.items.edges.map((edge) => edge.node.sku));
  assert.equal(new Set(skus).size, 4);
  assert.equal(second.items.pageInfo.hasNextPage, false);
  environment.commitUpdate((store) => {
    const items = ConnectionHandler.getConnection(store.getRoot(), "operations_items");
    assert.equal(items.getLinkedRecords("edges").length, 4);
  });
});

test("Relay finds a member again by its global id", async () => {
  const { node } = await fetchQuery(connect(), nodeQuery, { id: "Item/BOLT-M8" }).toPromise();

  assert.deepEqual({ ...node }, { __typename: "Item", id: "Item/BOLT-M8", sku: "BOLT-M8" });
});

test("Relay posts", async () => {
  const line = { item: "BOLT-M8", location: "P1/A-01", quantity: "2", unit: "pcs" };
  const input = { id: unique("relay"), kind: "RECEIPT", lines: [line] };

  const posted = await new Promise((onCompleted, onError) =>
    commitMutation(connect(), { mutation: postMutation, variables: { input }, onCompleted, onError }),
  );

  assert.equal(posted.postMovement.known, false);
});

test("Relay follows, and its store has the stock of the last event", async () => {
  const environment = connect();
  const seen = [];
  const following = requestSubscription(environment, {
    subscription: stockSubscription,
    variables: {},
    onNext: (event) => seen.push(event.positionChanged),
    onError: assert.fail,
  });

  await receiveUntil(() => seen.length > 0, "relay");
  following.dispose();
  await sockets.dispose();

  const last = seen.at(-1).node;
  const stored = environment.getStore().getSource().get(last.id);
  assert.equal(stored.quantityOnHand, last.quantityOnHand);
});
