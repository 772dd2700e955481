import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ChartFigure } from "../charts/ChartFigure";
import { columnsOption } from "../charts/options";
import { useAxes } from "../charts/useAxes";
import { useFormats } from "../format/useFormats";
import { Section } from "../parts/Section";
import { Quiet } from "../parts/States";

interface Week {
  week: string;
  quantity: string;
}

/** Demand week by week. */
export function DemandChart({ weeks, unit }: { weeks: Week[]; unit: string }) {
  const { t } = useTranslation();
  const { date, quantity } = useFormats();
  const [first] = weeks;
  const last = weeks.at(-1);
  const span = first && last ? { first: date(first.week), last: date(last.week), unit } : undefined;
  const axes = useAxes(span ? t("item.demandSummary", span) : "", unit);
  const option = useMemo(() => {
    const points = weeks.map((week) => ({ at: week.week, value: week.quantity }));
    return columnsOption({ name: t("item.demandChart"), points }, axes);
  }, [weeks, axes, t]);

  if (weeks.every((week) => Number(week.quantity) === 0)) {
    return (
      <Section title={t("item.demandChart")}>
        <Quiet>{t("item.noDemand")}</Quiet>
      </Section>
    );
  }
  return (
    <ChartFigure
      title={t("item.demandChart")}
      note={t("item.demandNote")}
      option={option}
      rows={[...weeks].reverse()}
      rowKey={(row) => row.week}
      columns={[
        { id: "week", label: t("item.week"), cell: (row) => date(row.week) },
        {
          id: "quantity",
          label: t("item.quantity"),
          numeric: true,
          cell: (row) => quantity(row.quantity, unit),
        },
      ]}
    />
  );
}
