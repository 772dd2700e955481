import { describe, expect, it } from "vitest";
import { changesAny, insteadOf, mendable, plainAmount } from "./correction";

const line = {
  __typename: "StatedLine" as const,
  item: "BOLT-M8",
  location: "P1",
  lot: "L-7",
  owner: null,
  quantity: "60",
  unit: "DZN",
  produced: false,
  serials: [],
};
const stated = {
  __typename: "StatedMovement" as const,
  kind: "RECEIPT" as const,
  to: null,
  orderLine: "PO-1/1",
  reservation: null,
  lotReason: null,
  billOfMaterials: null,
  lines: [line, { ...line, lot: null, quantity: "2.5" }],
};
const entry = { corrects: null, correctedBy: null, stated };

describe("mendable", () => {
  it("gives what was stated unless it was corrected before or is a correction itself", () => {
    expect(mendable(entry)).toBe(stated);
    expect(mendable({ ...entry, correctedBy: "C1" })).toBeNull();
    expect(mendable({ ...entry, corrects: "I1" })).toBeNull();
    expect(mendable({ ...entry, stated: null })).toBeNull();
  });

  it("leaves out kinds that are undone by their opposites, and numbered pieces", () => {
    expect(mendable({ ...entry, stated: { ...stated, kind: "DISPATCH" } })).toBeNull();
    const numbered = { ...stated, lines: [{ ...line, serials: ["1"] }] };
    expect(mendable({ ...entry, stated: numbered })).toBeNull();
  });
});

describe("insteadOf", () => {
  it("states the same movement with the right amounts, and loses no link to its order", () => {
    expect(insteadOf(stated, ["6", "2,5"])).toEqual({
      kind: "RECEIPT",
      orderLine: "PO-1/1",
      lines: [
        { item: "BOLT-M8", location: "P1", lot: "L-7", quantity: "6", unit: "DZN" },
        { item: "BOLT-M8", location: "P1", quantity: "2.5", unit: "DZN" },
      ],
    });
  });
});

describe("amounts", () => {
  it("takes a comma for the point, and nothing that is no amount", () => {
    expect(plainAmount(" 1,5 ")).toBe("1.5");
    expect(plainAmount("0")).toBe("0");
    for (const no of ["", "-1", "1.000,5", "six", "1e3"]) expect(plainAmount(no)).toBeNull();
  });

  it("must all be amounts, and one of them another than before", () => {
    expect(changesAny(stated, ["60", "2.50"])).toBe(false);
    expect(changesAny(stated, ["60", "3"])).toBe(true);
    expect(changesAny(stated, ["6", ""])).toBe(false);
  });
});
