import { useComputedColorScheme } from "@mantine/core";
import classes from "./ChartFigure.module.css";
import { LOOKS } from "./look";
import { type Dash, dashOf } from "./options";

const STROKES: Record<Dash, string> = { solid: "none", dashed: "5 3", dotted: "1.5 2.5" };

/** Which line is whose, in as many rows as it takes; one line alone needs no telling. */
export function Legend({ names }: { names: string[] }) {
  const { series } = LOOKS[useComputedColorScheme("light")];
  if (names.length < 2) return null;
  return (
    <ul className={classes.legend} aria-hidden="true">
      {names.map((name, index) => (
        <li key={name}>
          <svg width="20" height="4" viewBox="0 0 20 4" aria-hidden="true">
            <path
              d="M0 2H20"
              stroke={series[index % series.length]}
              strokeWidth="2.4"
              strokeDasharray={STROKES[dashOf(index)]}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
