// The reference clients of the two ways to subscribe: graphql-ws and graphql-sse.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient as createStreams } from "graphql-sse";
import { createClient as createSockets } from "graphql-ws";
import WebSocket from "ws";
import { endpoint, headers, receiveUntil, SignedInSocket, socketEndpoint } from "../server.mjs";

const query = `subscription($after: String) {
  positionChanged(after: $after) {kind cursor entry {id kind} node {quantityOnHand item {sku}}}
}`;

const clients = {
  "graphql-ws": () => createSockets({ url: socketEndpoint, webSocketImpl: SignedInSocket }),
  "graphql-sse": () => createStreams({ url: endpoint, headers }),
};

for (const [name, create] of Object.entries(clients)) {
  test(`${name} subscribes, stops, and goes on from the last cursor without loss or repeat`, async () => {
    const first = create();
    const seen = [];
    const stop = first.subscribe({ query }, sink(seen));
    await receiveUntil(() => seen.length >= 2, name);
    stop();
    await first.dispose();

    const second = create();
    const resumed = [];
    second.subscribe({ query, variables: { after: seen[0].cursor } }, sink(resumed));
    await receiveUntil(() => resumed.length >= seen.length, name);
    await second.dispose();

    assert.equal(seen[0].node.item.sku, "BOLT-M8");
    assert.deepEqual(
      resumed.slice(0, seen.length - 1).map((event) => event.entry.id),
      seen.slice(1).map((event) => event.entry.id),
    );
  });

  test(`${name} asks a question and takes its one answer`, async () => {
    const client = create();
    const answers = [];
    for await (const answer of client.iterate({ query: "{me {name}}" })) answers.push(answer);
    await client.dispose();

    assert.deepEqual(answers, [{ data: { me: { name: "operator" } } }]);
  });
}

test("graphql-ws signs in with its first message, and nobody comes in without", async () => {
  const url = socketEndpoint;
  const webSocketImpl = WebSocket;
  const named = createSockets({ url, webSocketImpl, connectionParams: { Authorization: headers.authorization } });
  const answers = [];
  for await (const answer of named.iterate({ query: "{me {name}}" })) answers.push(answer);
  await named.dispose();
  const nobody = createSockets({ url, webSocketImpl, retryAttempts: 0 });
  const closed = await new Promise((done) =>
    nobody.subscribe({ query: "{me {name}}" }, { next: assert.fail, error: done, complete: assert.fail }),
  );

  assert.deepEqual(answers, [{ data: { me: { name: "operator" } } }]);
  assert.equal(closed.code, 4403);
  assert.match(closed.reason, /^UNAUTHENTICATED: /);
});

test("graphql-ws is told what is wrong with an operation and keeps its connection", async () => {
  const client = clients["graphql-ws"]();
  const wrong = await new Promise((done) =>
    client.subscribe({ query: "{nope}" }, { next: () => {}, error: done, complete: () => {} }),
  );
  const answers = [];
  for await (const answer of client.iterate({ query: "{__typename}" })) answers.push(answer);
  await client.dispose();

  assert.equal(wrong[0].extensions.code, "GQL_VALIDATION");
  assert.equal(answers.length, 1);
});

function sink(events) {
  return {
    next: (answer) => events.push(answer.data.positionChanged),
    error: (error) => {
      throw error;
    },
    complete: () => {},
  };
}
