import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ChartFigure } from "../charts/ChartFigure";
import { columnsOption } from "../charts/options";
import { useAxes } from "../charts/useAxes";
import { useFormats } from "../format/useFormats";
import { Section } from "../parts/Section";
import { Quiet } from "../parts/States";
import { spanOf, type Week } from "./activity";

/** The pulse of the company: issue lines week by week. */
export function Activity({ weeks }: { weeks: Week[] }) {
  const { t } = useTranslation();
  const { date, count } = useFormats();
  const span = spanOf(weeks);
  const summary = span
    ? t("overview.activitySummary", {
        weeks: span.weeks,
        first: date(span.first),
        last: date(span.last),
        low: count(span.low),
        high: count(span.high),
      })
    : "";
  const axes = useAxes(summary);
  const option = useMemo(() => {
    const points = weeks.map((week) => ({ at: week.week, value: week.count }));
    return columnsOption({ name: t("overview.lines"), points }, axes);
  }, [weeks, axes, t]);

  if (!span) {
    return (
      <Section title={t("overview.activity")}>
        <Quiet>{t("overview.noActivity")}</Quiet>
      </Section>
    );
  }
  return (
    <ChartFigure
      title={t("overview.activity")}
      note={t("overview.activityNote")}
      option={option}
      rows={[...weeks].reverse()}
      rowKey={(row) => row.week}
      columns={[
        { id: "week", label: t("overview.week"), cell: (row) => date(row.week) },
        {
          id: "lines",
          label: t("overview.lines"),
          numeric: true,
          cell: (row) => count(row.count),
        },
      ]}
    />
  );
}
