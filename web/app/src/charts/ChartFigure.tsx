import { SegmentedControl, Skeleton } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "../parts/DataTable";
import { Section } from "../parts/Section";
import type { ChartOption } from "./Chart";
import classes from "./ChartFigure.module.css";
import { Legend } from "./Legend";

const Chart = lazy(async () => ({ default: (await import("./Chart")).Chart }));

/** A chart and its twin: the same values as a table. */
export function ChartFigure<R>(props: {
  title: string;
  note: string;
  option: ChartOption;
  /** The names of the lines, in their order. */
  names?: string[];
  columns: Column<R>[];
  rows: R[];
  rowKey: (row: R) => string;
}) {
  const { t } = useTranslation();
  const [as, setAs] = useState("chart");
  const look = (
    <SegmentedControl
      size="xs"
      aria-label={props.title}
      value={as}
      onChange={setAs}
      data={[
        { value: "chart", label: t("answer.chart") },
        { value: "table", label: t("answer.table") },
      ]}
    />
  );
  return (
    <Section title={props.title} note={props.note} aside={look}>
      {as === "chart" ? (
        <>
          <Legend names={props.names ?? []} />
          <Suspense fallback={<Skeleton className={classes.drawing ?? ""} />}>
            <Chart option={props.option} />
          </Suspense>
        </>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by key
        <section className={classes.twin} tabIndex={0} aria-label={props.title}>
          <DataTable
            caption={props.title}
            columns={props.columns}
            rows={props.rows}
            rowKey={props.rowKey}
          />
        </section>
      )}
    </Section>
  );
}
