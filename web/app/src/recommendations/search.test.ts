import { describe, expect, it } from "vitest";
import { adviceFilter, adviceSearch } from "./search";

describe("adviceSearch", () => {
  it("keeps a known urgency and leaves out anything else", () => {
    expect(adviceSearch({ urgency: "SOON", other: 1 })).toEqual({ urgency: "SOON" });
    expect(adviceSearch({ urgency: "LATER" })).toEqual({});
  });
});

describe("adviceFilter", () => {
  it("asks for open advice only", () => {
    expect(adviceFilter({})).toEqual({ status: { eq: "OPEN" } });
    expect(adviceFilter({ urgency: "WATCH" })).toEqual({
      status: { eq: "OPEN" },
      urgency: { eq: "WATCH" },
    });
  });
});
