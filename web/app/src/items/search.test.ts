import { describe, expect, it } from "vitest";
import { isNarrowed, itemFilter, itemOrder, itemSearch } from "./search";

describe("itemSearch", () => {
  it("keeps what it knows and leaves out the rest", () => {
    expect(
      itemSearch({ q: " bolt ", kind: "MATERIAL", category: "C1", sort: "sku", x: 1 }),
    ).toEqual({
      q: "bolt",
      kind: "MATERIAL",
      category: "C1",
      sort: "sku",
    });
    expect(itemSearch({ q: "  ", kind: "SERVICE", sort: "price" })).toEqual({});
  });

  it("takes a SKU of digits as text", () => {
    expect(itemSearch({ q: 85123 })).toEqual({ q: "85123" });
  });
});

describe("itemFilter", () => {
  it("looks for the words in name and SKU", () => {
    expect(itemFilter({ q: "M8", kind: "PRODUCT" })).toEqual({
      or: [{ name: { contains: "M8" } }, { sku: { contains: "M8" } }],
      kind: { eq: "PRODUCT" },
    });
  });

  it("narrows nothing when nothing is asked", () => {
    expect(itemFilter({})).toEqual({});
    expect(isNarrowed({ sort: "sku" })).toBe(false);
    expect(isNarrowed({ category: "C1" })).toBe(true);
  });
});

describe("itemOrder", () => {
  it("orders by name unless asked otherwise", () => {
    expect(itemOrder({})).toEqual([{ name: "ASC" }, { sku: "ASC" }]);
    expect(itemOrder({ sort: "sku" })).toEqual([{ sku: "ASC" }]);
  });
});
