import { describe, expect, it } from "vitest";
import { spanOf } from "./activity";

describe("spanOf", () => {
  it("names the ends and the extremes", () => {
    const weeks = [
      { week: "2026-01-05", count: 4 },
      { week: "2026-01-12", count: 9 },
      { week: "2026-01-19", count: 2 },
    ];

    expect(spanOf(weeks)).toEqual({
      weeks: 3,
      first: "2026-01-05",
      last: "2026-01-19",
      low: 2,
      high: 9,
    });
  });

  it("says nothing of no weeks", () => {
    expect(spanOf([])).toBeNull();
  });
});
