import { describe, expect, it } from "vitest";
import { expiryOf } from "./expiry";

const noon = (month: number, day: number) => new Date(2026, month - 1, day, 12).getTime();

describe("expiryOf", () => {
  it("lets a lot be used on its last day and no longer", () => {
    expect(expiryOf("2026-11-23", noon(11, 23))).toBe("soon");
    expect(expiryOf("2026-11-23", noon(11, 24))).toBe("expired");
  });

  it("marks the last month", () => {
    expect(expiryOf("2026-12-20", noon(11, 23))).toBe("soon");
    expect(expiryOf("2027-02-01", noon(11, 23))).toBe("good");
  });
});
