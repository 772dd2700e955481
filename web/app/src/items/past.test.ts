import { describe, expect, it } from "vitest";
import { fieldOf, instantOf, isPast, pastSearch } from "./past";

describe("pastSearch", () => {
  it("keeps times and leaves out the rest", () => {
    expect(pastSearch({ validAt: "2026-11-01T08:00:00Z", asOf: "yesterday", x: 1 })).toEqual({
      validAt: "2026-11-01T08:00:00Z",
    });
    expect(pastSearch({ asOf: 20261101 })).toEqual({});
    expect(pastSearch({ asOf: "2026-13-01T08:00:00Z" })).toEqual({});
  });

  it("is in the past when either time is given", () => {
    expect(isPast({})).toBe(false);
    expect(isPast({ asOf: "2026-11-01T08:00:00Z" })).toBe(true);
  });
});

describe("a field for date and time", () => {
  it("holds the reader's clock and gives the same moment back", () => {
    const field = fieldOf("2026-11-01T08:30:00Z");

    expect(field).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d$/);
    expect(instantOf(field)).toBe("2026-11-01T08:30:00Z");
    expect(fieldOf(undefined)).toBe("");
    expect(instantOf("")).toBeNull();
  });
});
