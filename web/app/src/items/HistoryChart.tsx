import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ChartFigure } from "../charts/ChartFigure";
import { stepsOption } from "../charts/options";
import { useAxes } from "../charts/useAxes";
import { useFormats } from "../format/useFormats";
import { Section } from "../parts/Section";
import { Quiet } from "../parts/States";
import { type History, levelsByDay } from "./history";

/** Stock on hand day by day, a line for each position. */
export function HistoryChart({ positions, total }: { positions: History[]; total: number }) {
  const { t } = useTranslation();
  const { date, quantity, noData } = useFormats();
  const { names, days } = useMemo(() => levelsByDay(positions), [positions]);
  const unit = positions[0]?.unit ?? "";
  const [first] = days;
  const last = days.at(-1);
  const summary =
    first && last
      ? t("item.historySummary", {
          first: date(first.day),
          last: date(last.day),
          unit,
          locations: names.join(", "),
        })
      : "";
  const axes = useAxes(summary, unit);
  const option = useMemo(() => {
    const series = names.map((name, index) => ({
      name,
      points: days.map(({ day, levels }) => ({ at: day, value: levels[index] ?? Number.NaN })),
    }));
    return stepsOption(series, axes);
  }, [names, days, axes]);

  if (days.length === 0) {
    return (
      <Section title={t("item.history")}>
        <Quiet>{t("item.noHistory")}</Quiet>
      </Section>
    );
  }
  const part = t("item.historyFirst", { shown: positions.length, total });
  return (
    <ChartFigure
      title={t("item.history")}
      note={total > positions.length ? `${t("item.historyNote")}. ${part}` : t("item.historyNote")}
      option={option}
      names={names}
      rows={[...days].reverse()}
      rowKey={(row) => row.day}
      columns={[
        { id: "day", label: t("item.day"), cell: (row) => date(row.day) },
        ...names.map((name, index) => ({
          id: name,
          label: name,
          numeric: true,
          cell: (row: (typeof days)[number]) => {
            const level = row.levels[index];
            return level === undefined ? noData : quantity(level, unit);
          },
        })),
      ]}
    />
  );
}
