import { describe, expect, it } from "vitest";
import { discrepancyFilter, discrepancySearch, entryOf } from "./search";

describe("discrepancySearch", () => {
  it("keeps a kind it knows and leaves out the rest", () => {
    expect(discrepancySearch({ kind: "LATE_MOVEMENT", q: "x" })).toEqual({ kind: "LATE_MOVEMENT" });
    expect(discrepancySearch({ kind: "THEFT" })).toEqual({});
  });
});

describe("discrepancyFilter", () => {
  it("narrows by kind and item", () => {
    expect(discrepancyFilter({})).toEqual({});
    expect(discrepancyFilter({ kind: "LOST_IN_TRANSIT" }, "M8")).toEqual({
      kind: { eq: "LOST_IN_TRANSIT" },
      item: { sku: { eq: "M8" } },
    });
  });
});

describe("entryOf", () => {
  it("finds the entry in the key, whatever slashes its id has", () => {
    expect(entryOf("sample/MV-1/2/countDifference")).toBe("sample/MV-1");
  });
});
