import { describe, expect, it } from "vitest";
import { levelsByDay } from "./history";

describe("levelsByDay", () => {
  it("leaves out positions that held nothing, unless all did", () => {
    const day = (quantityOnHand: string) => [{ day: "2026-01-01", quantityOnHand }];
    const shelf = { unit: "pcs", location: { name: "Shelf" }, history: day("5") };
    const returns = { unit: "pcs", location: { name: "Returns" }, history: day("0") };

    expect(levelsByDay([returns, shelf]).names).toEqual(["Shelf"]);
    expect(levelsByDay([returns]).names).toEqual(["Returns"]);
  });

  it("lays positions side by side and leaves open what was not known", () => {
    const north = {
      unit: "pcs",
      location: { name: "North" },
      history: [
        { day: "2026-01-01", quantityOnHand: "5" },
        { day: "2026-01-02", quantityOnHand: "4" },
      ],
    };
    const south = {
      unit: "pcs",
      location: { name: "South" },
      lot: { code: "L7" },
      history: [{ day: "2026-01-02", quantityOnHand: "9" }],
    };

    expect(levelsByDay([north, south])).toEqual({
      names: ["North", "South, L7"],
      days: [
        { day: "2026-01-01", levels: ["5", undefined] },
        { day: "2026-01-02", levels: ["4", "9"] },
      ],
    });
  });
});
