import { describe, expect, it } from "vitest";
import { standingOf } from "./standing";

const NOW = Date.parse("2026-06-01T12:00:00Z");
const line = (
  status: "PLACED" | "CONFIRMED" | "RECEIVED" | "CANCELLED",
  promisedAt: string | null = null,
) => ({
  status,
  promisedAt,
});

describe("standingOf", () => {
  it("is late as soon as one open line is past its day", () => {
    const lines = [line("RECEIVED"), line("CONFIRMED", "2026-05-30T00:00:00Z")];

    expect(standingOf(lines, NOW)).toBe("late");
  });

  it("is confirmed only when every line is", () => {
    expect(standingOf([line("CONFIRMED"), line("PLACED")], NOW)).toBe("placed");
    expect(standingOf([line("CONFIRMED"), line("CONFIRMED")], NOW)).toBe("confirmed");
  });

  it("is in part when some has come and some not", () => {
    expect(standingOf([line("RECEIVED"), line("PLACED")], NOW)).toBe("part");
  });

  it("is ended when nothing came of it", () => {
    expect(standingOf([line("CANCELLED")], NOW)).toBe("ended");
    expect(standingOf([line("CANCELLED"), line("RECEIVED")], NOW)).toBe("received");
  });
});
