import { CombinedError } from "@urql/core";
import { describe, expect, it } from "vitest";
import { Refusal, troubleIn, troubleOf } from "./trouble";

describe("troubleOf", () => {
  it("repeats what the server said, with its remedy and code", () => {
    const error = new CombinedError({
      graphQLErrors: [
        { message: "No item X.", extensions: { code: "ITEM_UNKNOWN", remedy: "Check the SKU." } },
      ],
    });

    expect(troubleOf(error)).toEqual({
      kind: "said",
      message: "No item X.",
      remedy: "Check the SKU.",
      code: "ITEM_UNKNOWN",
    });
  });

  it("keeps a refusal and calls anything else unreachable", () => {
    const refused = new CombinedError({
      networkError: new Refusal({ kind: "unexpected", status: 502 }),
    });
    const cut = new CombinedError({ networkError: new TypeError("Failed to fetch") });

    expect(troubleOf(refused)).toEqual({ kind: "unexpected", status: 502 });
    expect(troubleOf(cut)).toEqual({ kind: "unreachable" });
  });
});

describe("troubleIn", () => {
  it("reads a problem and falls back to the status", async () => {
    const problem = new Response(JSON.stringify({ code: "RATE_LIMITED", detail: "Too many." }));
    const page = new Response("<html>", { status: 503 });

    expect(await troubleIn(problem)).toEqual({
      kind: "said",
      message: "Too many.",
      remedy: null,
      code: "RATE_LIMITED",
    });
    expect(await troubleIn(page)).toEqual({ kind: "unexpected", status: 503 });
  });
});
