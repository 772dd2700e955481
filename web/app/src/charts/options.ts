import type { ChartOption } from "./Chart";
import { FONT, type Look } from "./look";

export interface Point {
  at: string;
  value: string | number;
}

export interface Series {
  name: string;
  points: Point[];
}

export interface Axes {
  /** What a screen reader hears instead of the drawing. */
  summary: string;
  look: Look;
  date: (iso: string) => string;
  /** A day without its year, for the axis. */
  dayMonth: (iso: string) => string;
  /** The unit of the amounts; none for plain counts. */
  unit: string;
  amount: (value: number) => string;
}

/** Amounts per week, as columns; the last week still runs and is paler. */
export function columnsOption(series: Series, axes: Axes): ChartOption {
  return {
    ...common(series.points, axes),
    series: [
      {
        type: "bar",
        name: series.name,
        data: numbersOf(series.points).map((value, index, all) =>
          index === all.length - 1 ? { value, itemStyle: { opacity: 0.45 } } : value,
        ),
        barCategoryGap: "28%",
        itemStyle: { borderRadius: [2, 2, 0, 0] },
      },
    ],
  };
}

/** What is not known yet: the middle, and bounds around it. */
export interface Ahead {
  at: string;
  low: string;
  middle: string;
  high: string;
}

/** Amounts that were, as a line, and those to come, as a middle between two dotted bounds. */
export function aheadOption(
  past: Point[],
  ahead: Ahead[],
  names: { past: string; middle: string; bounds: string },
  axes: Axes,
): ChartOption {
  const before = past.map(() => Number.NaN);
  const after = ahead.map(() => Number.NaN);
  const lines = [
    { name: names.past, data: [...numbersOf(past), ...after], color: 0 },
    { name: names.middle, data: [...before, ...ahead.map((w) => Number(w.middle))], color: 1 },
    { name: names.bounds, data: [...before, ...ahead.map((w) => Number(w.low))], color: 2 },
    { name: names.bounds, data: [...before, ...ahead.map((w) => Number(w.high))], color: 2 },
  ];
  return {
    ...common([...past, ...ahead.map(({ at, middle }) => ({ at, value: middle }))], axes),
    series: lines.map(({ name, data, color }) => ({
      type: "line" as const,
      name,
      showSymbol: false,
      itemStyle: { color: axes.look.series[color % axes.look.series.length] ?? axes.look.ink },
      lineStyle: { width: 1.8, type: dashOf(color) },
      data,
    })),
  };
}

/** A day to be marked by a line across the drawing. */
export interface MarkedDay {
  day: string;
  label: string;
  tone: "critical" | "plain";
}

/** Levels by day, as steps: stock changes at once, not little by little. */
export function stepsOption(all: Series[], axes: Axes, marks: MarkedDay[] = []): ChartOption {
  return {
    ...common(all[0]?.points ?? [], axes),
    ...(marks.length > 0 && { grid: { ...GRID, top: 30, right: ROOM_FOR_WORDS } }),
    series: all.map((series, index) => ({
      type: "line" as const,
      name: series.name,
      step: "end" as const,
      showSymbol: false,
      lineStyle: { width: 1.8, type: dashOf(index) },
      ...(all.length === 1 && { areaStyle: { opacity: 0.09 } }),
      ...(index === 0 && marks.length > 0 && { markLine: markLineOf(marks, axes) }),
      data: numbersOf(series.points),
    })),
  };
}

/** The words of the last mark stand right of its line, those of the others left, so that close days hide none. */
function markLineOf(marks: MarkedDay[], { look, date }: Axes) {
  return {
    silent: true,
    symbol: "none",
    animation: false,
    data: marks.map(({ day, label, tone }) => {
      const isLast = marks.every((other) => other.day <= day);
      const color = tone === "critical" ? look.critical : look.faint;
      return {
        xAxis: date(day),
        lineStyle: { color, width: 1.5, type: "solid" as const },
        label: {
          formatter: label,
          color,
          position: "end" as const,
          align: isLast ? ("left" as const) : ("right" as const),
          verticalAlign: "top" as const,
          offset: [isLast ? 5 : -5, 6],
          fontFamily: FONT,
          fontSize: 12,
          fontWeight: 600 as const,
          backgroundColor: look.surface,
          padding: [1, 3],
        },
      };
    }),
  };
}

/** Told apart by dashes too, for those who do not see the colours. */
export function dashOf(index: number): Dash {
  return DASHES[index % DASHES.length] ?? "solid";
}

export type Dash = (typeof DASHES)[number];

const DASHES = ["solid", "dashed", "dotted"] as const;

const ROOM_FOR_WORDS = 56;

const GRID = {
  left: 0,
  right: 12,
  top: 12,
  bottom: 10,
  outerBoundsMode: "same",
  outerBoundsContain: "axisLabel",
} as const;

function common(
  points: Point[],
  { summary, look, date, dayMonth, unit, amount }: Axes,
): ChartOption {
  const words = { color: look.faint, fontFamily: FONT, fontSize: 12 };
  return {
    animationDuration: 250,
    color: [...look.series],
    grid: { ...GRID, top: unit === "" ? 12 : 30 },
    aria: { enabled: true, label: { description: summary }, decal: { show: false } },
    tooltip: {
      trigger: "axis",
      backgroundColor: look.surface,
      borderColor: look.line,
      textStyle: { ...words, color: look.ink },
      valueFormatter: (value) =>
        typeof value === "number" ? `${amount(value)} ${unit}`.trim() : String(value ?? ""),
    },
    xAxis: {
      type: "category",
      data: points.map((point) => date(point.at)),
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
      axisLabel: {
        ...words,
        hideOverlap: true,
        formatter: (_: string, index: number) => dayMonth(points[index]?.at ?? ""),
      },
    },
    yAxis: {
      type: "value",
      // Room above the highest, so that a level series does not look cut off.
      boundaryGap: [0, "5%"],
      name: unit,
      nameTextStyle: { ...words, align: "left" },
      nameGap: 10,
      splitNumber: 4,
      splitLine: { lineStyle: { color: look.line } },
      axisLabel: { ...words, formatter: (value: number) => amount(value) },
    },
  };
}

const numbersOf = (points: Point[]) => points.map((point) => Number(point.value));
