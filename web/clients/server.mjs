// The server under test: its address and the token of its owner come from whoever starts the tests.
import WebSocket from "ws";

export const url = required("AION_URL");
export const token = required("AION_TOKEN");
export const headers = { authorization: `Bearer ${token}` };
export const endpoint = `${url}/graphql`;
export const socketEndpoint = endpoint.replace(/^http/, "ws");

/** A WebSocket that signs in like every other request; browsers send their cookie instead. */
export class SignedInSocket extends WebSocket {
  constructor(address, protocols) {
    super(address, protocols, { headers });
  }
}

/** Posts a receipt and answers with its id. */
export async function receive(id, quantity = "1", location = "P1/A-01") {
  const query = `mutation($input: MovementInput!) {postMovement(input: $input) {id}}`;
  const line = { item: "BOLT-M8", location, quantity, unit: "pcs" };
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { input: { id, kind: "RECEIPT", lines: [line] } } }),
  });
  const answer = await response.json();
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.postMovement.id;
}

/** A name no other test uses. */
export function unique(name) {
  return `${name}-${process.pid}-${Math.random().toString(36).slice(2)}`;
}

/** Posts until somebody who has just subscribed has seen it: subscribing has no answer of its own. */
export async function receiveUntil(isSeen, name) {
  for (let i = 0; i < 50 && !isSeen(); i++) {
    await receive(unique(name));
    await new Promise((done) => setTimeout(done, 300));
  }
  if (!isSeen()) throw new Error(`${name}: no event came`);
}

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; ClientsTest sets it.`);
  return value;
}
