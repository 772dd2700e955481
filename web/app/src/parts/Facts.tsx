import type { ReactNode } from "react";
import classes from "./Facts.module.css";

export interface Fact {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  tone?: "critical" | "soon" | "watch" | "plain";
}

/** Named values side by side. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map((fact) => (
        <div key={fact.label} className={classes.fact} data-tone={fact.tone ?? "plain"}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value}
            {fact.note && <span className={classes.note}>{fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
