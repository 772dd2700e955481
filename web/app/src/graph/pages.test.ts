import { describe, expect, it } from "vitest";
import { type Pages, turned } from "./pages";

const page = (nodes: string[], endCursor: string | null) => ({
  totalCount: 3,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
  edges: nodes.map((node) => ({ node })),
});

const loading: Pages<string> = { state: "loading" };
const begun = turned(loading, { kind: "first", page: page(["a", "b"], "b"), readAt: 1 });

describe("turned", () => {
  it("adds a further page behind what was read and stops at the end", () => {
    const whole = turned(begun, { kind: "further", page: page(["c"], null), readAt: 2 });

    expect(whole).toEqual({
      state: "ready",
      nodes: ["a", "b", "c"],
      totalCount: 3,
      cursor: null,
      busy: "no",
      trouble: null,
      missed: "anew",
      readAt: 1,
    });
  });

  it("keeps what was read when the rest fails to come", () => {
    const failed = turned(begun, { kind: "failed", trouble: { kind: "unreachable" } });

    expect(failed).toMatchObject({ nodes: ["a", "b"], trouble: { kind: "unreachable" } });
  });

  it("knows whether the rest or the whole could not be read", () => {
    const cut = { kind: "failed", trouble: { kind: "unreachable" } } as const;

    expect(turned(turned(begun, { kind: "asked" }), cut)).toMatchObject({ missed: "anew" });
    expect(turned(turned(begun, { kind: "askedMore" }), cut)).toMatchObject({ missed: "more" });
  });

  it("fails as a whole when nothing was read before", () => {
    expect(turned(loading, { kind: "failed", trouble: { kind: "unreachable" } })).toEqual({
      state: "failed",
      trouble: { kind: "unreachable" },
    });
  });
});
