// GraphQL over HTTP: the audits of graphql-http, all of them, against the real server.
import assert from "node:assert/strict";
import { test } from "node:test";
import { serverAudits } from "graphql-http";
import { endpoint, headers } from "../server.mjs";

function signedIn(address, init = {}) {
  return fetch(address, { ...init, headers: { ...init.headers, ...headers } });
}

const audits = serverAudits({ url: endpoint, fetchFn: signedIn });

test("there are 61 audits", () => assert.equal(audits.length, 61));

for (const audit of audits)
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    assert.equal(result.status, "ok", result.reason);
  });
