import { describe, expect, it } from "vitest";
import { draftSearch } from "./search";

describe("draftSearch", () => {
  it("leaves out what it does not know, and what is usual", () => {
    expect(draftSearch({ state: "ORDERED" })).toEqual({ state: "ORDERED" });
    expect(draftSearch({ state: "WAITING" })).toEqual({});
    expect(draftSearch({ state: "<b>" })).toEqual({});
  });
});
