import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { Empty, Loading } from "../parts/States";
import { TroublePanel } from "../parts/TroublePanel";
import type { Outcome, Table } from "./ask";
import classes from "./Explore.module.css";

/** What came of a question: a table and how new it is, or what was wrong and where. */
export function AnswerTable(props: { outcome: Outcome | null; isRunning: boolean }) {
  const { t } = useTranslation();
  const { outcome } = props;
  if (props.isRunning) return <Loading rows={5} />;
  if (outcome === null) return <Empty title={t("console.empty")} />;
  switch (outcome.kind) {
    case "stopped":
      return <Empty title={t("console.stopped")} />;
    case "refused":
      return <TroublePanel trouble={outcome.trouble} />;
    case "answered":
      return (
        <>
          <About table={outcome.table} />
          <Rows table={outcome.table} />
        </>
      );
  }
}

function About({ table }: { table: Table }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  return (
    <p className={classes.about} role="status">
      {t(table.truncated ? "explore.cut" : "explore.rows", {
        rows: count(table.rows.length),
        time: count(table.tookMs),
      })}{" "}
      {table.behind > 0
        ? t("explore.behind", { entries: count(table.behind) })
        : t("explore.upToDate")}
      <span className={classes.offset}>
        {table.offset.map(([name, at]) => `${name} ${count(at)}`).join(" · ")}
      </span>
    </p>
  );
}

function Rows({ table }: { table: Table }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
    <section className={classes.frame} aria-label={t("console.result")} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and never move
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={table.columns[place]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
