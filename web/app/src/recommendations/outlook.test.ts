import { describe, expect, it } from "vitest";
import { withOutlook } from "./outlook";

describe("withOutlook", () => {
  const history = [
    { day: "2026-02-27", quantityOnHand: "9" },
    { day: "2026-02-28", quantityOnHand: "4.5" },
  ];
  const mark = { label: "Runs out", tone: "critical" as const };

  it("goes on with open days until a little after the last mark", () => {
    const points = withOutlook(history, [{ ...mark, day: "2026-03-01" }]);

    expect(points.map((point) => point.at).slice(1)).toEqual([
      "2026-02-28",
      "2026-03-01",
      "2026-03-02",
      "2026-03-03",
      "2026-03-04",
    ]);
    expect(points.map((point) => point.value).slice(0, 3)).toEqual([9, 4.5, Number.NaN]);
  });

  it("stays with what was when nothing lies ahead", () => {
    expect(withOutlook(history, [{ ...mark, day: "2026-02-20" }])).toHaveLength(2);
    expect(withOutlook([], [{ ...mark, day: "2026-03-01" }])).toEqual([]);
  });
});
