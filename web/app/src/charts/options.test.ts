import { describe, expect, it } from "vitest";
import { LOOKS } from "./look";
import { type Axes, columnsOption, stepsOption } from "./options";

const axes: Axes = {
  summary: "Stock by day.",
  look: LOOKS.light,
  date: (iso) => iso,
  dayMonth: (iso) => iso.slice(5),
  unit: "pcs",
  amount: (value) => String(value),
};
const points = [
  { at: "2026-01-05", value: "3.5" },
  { at: "2026-01-12", value: "0" },
];

describe("chart options", () => {
  it("tell a screen reader what is drawn", () => {
    expect(columnsOption({ name: "Demand", points }, axes).aria).toMatchObject({
      enabled: true,
      label: { description: "Stock by day." },
    });
  });

  it("draw one stepped line for each location, named when there are several", () => {
    const one = stepsOption([{ name: "A", points }], axes);
    const two = stepsOption(
      [
        { name: "A", points },
        { name: "B", points },
      ],
      axes,
    );

    expect(one.legend).toBeUndefined();
    expect(two.legend).toBeDefined();
    expect(two.series).toMatchObject([
      { name: "A", step: "end", data: [3.5, 0] },
      { name: "B", step: "end", data: [3.5, 0] },
    ]);
  });
});
