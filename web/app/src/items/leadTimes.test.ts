import { describe, expect, it } from "vitest";
import { longestLeadTime, placeOn } from "./leadTimes";

const none = { deliveries: 0, p10Days: null, medianDays: null, p90Days: null };

describe("longestLeadTime", () => {
  it("spans promises and records alike", () => {
    const slow = { deliveries: 9, p10Days: 20, medianDays: 30, p90Days: 44 };

    expect(
      longestLeadTime([
        { leadTimeDays: 30, leadTimeRecord: none },
        { leadTimeDays: 14, leadTimeRecord: slow },
      ]),
    ).toBe(44);
  });

  it("is at least a day, so that a scale exists", () => {
    expect(longestLeadTime([{ leadTimeDays: 0, leadTimeRecord: none }])).toBe(1);
  });
});

describe("placeOn", () => {
  it("stays on the scale", () => {
    expect(placeOn(40, 10)).toBe(25);
    expect(placeOn(40, 80)).toBe(100);
  });
});
