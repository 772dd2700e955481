import { describe, expect, it } from "vitest";
import { movedBy } from "./balances";

const nothing = {
  quantityOnHand: "0",
  quantityReserved: "0",
  quantityOnHold: "0.00",
  quantityInTransit: "0",
  quantityOnOrder: "0",
};

describe("movedBy", () => {
  it("tells the balances that moved", () => {
    const receipt = { ...nothing, quantityOnHand: "12", quantityOnOrder: "-12" };

    expect(movedBy(receipt)).toEqual([
      { name: "onHand", amount: "12" },
      { name: "onOrder", amount: "-12" },
    ]);
    expect(movedBy(nothing)).toEqual([]);
  });
});
