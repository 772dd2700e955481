import { describe, expect, it } from "vitest";
import { laidOut, variablesIn } from "./run";

describe("variablesIn", () => {
  it("takes an object, or nothing", () => {
    expect(variablesIn('{"sku": "BOLT-M8"}')).toEqual({ sku: "BOLT-M8" });
    expect(variablesIn("  ")).toEqual({});
  });

  it("refuses what is not an object", () => {
    expect(variablesIn("[1]")).toBeNull();
    expect(variablesIn("{sku}")).toBeNull();
  });
});

describe("laidOut", () => {
  it("breaks JSON into lines and leaves other text alone", () => {
    expect(laidOut('{"data":{"a":1}}')).toBe('{\n  "data": {\n    "a": 1\n  }\n}');
    expect(laidOut("Bad gateway")).toBe("Bad gateway");
  });
});
