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

  it("draw the week that runs paler", () => {
    expect(columnsOption({ name: "Demand", points }, axes).series).toMatchObject([
      { data: [3.5, { value: 0, itemStyle: { opacity: 0.45 } }] },
    ]);
  });

  it("mark the days that are expected", () => {
    const mark = { day: "2026-01-12", label: "Runs out", tone: "critical" as const };

    expect(stepsOption([{ name: "A", points }], axes, [mark]).series).toMatchObject([
      { markLine: { data: [{ xAxis: "2026-01-12", label: { formatter: "Runs out" } }] } },
    ]);
  });

  it("draw one stepped line for each location, told apart by dashes", () => {
    const two = stepsOption(
      [
        { name: "A", points },
        { name: "B", points },
      ],
      axes,
    );

    expect(two.series).toMatchObject([
      { name: "A", step: "end", lineStyle: { type: "solid" }, data: [3.5, 0] },
      { name: "B", step: "end", lineStyle: { type: "dashed" }, data: [3.5, 0] },
    ]);
  });
});
