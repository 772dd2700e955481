import { describe, expect, it } from "vitest";
import { en } from "../app/i18n/en";
import { id } from "../app/i18n/id";
import { drillState } from "./drill";

describe("drillState", () => {
  it("says that nothing is proved before a drill has run", () => {
    expect(drillState(null)).toBe("none");
  });

  it("says whether the last drill held", () => {
    expect(drillState({ ranAt: "2026-05-01T02:30:00Z", holds: true })).toBe("holds");
    expect(drillState({ ranAt: "2026-05-01T02:30:00Z", holds: false })).toBe("fails");
  });

  it("has words for every state in both languages", () => {
    expect(en.overview.drillState.none).toBe("No drill has run yet");
    expect(Object.keys(id.overview.drillState)).toEqual(Object.keys(en.overview.drillState));
  });
});
