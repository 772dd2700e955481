import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ChartFigure } from "../charts/ChartFigure";
import { aheadOption } from "../charts/options";
import { useAxes } from "../charts/useAxes";
import { useFormats } from "../format/useFormats";
import type { ItemForecastFragment } from "../gql/graphql";
import { modelsText, wholeWeeksBefore } from "./forecast";

/** Demand week by week as it was and as it is foretold, and why so. */
export function ForecastChart(props: {
  past: { week: string; quantity: string }[];
  forecast: ItemForecastFragment;
  unit: string;
}) {
  const { past, forecast, unit } = props;
  const { t } = useTranslation();
  const { date, quantity, share } = useFormats();
  const { weeks, accuracy, models } = forecast;
  const names = {
    past: t("item.forecastSoFar"),
    middle: t("item.forecastMiddle"),
    bounds: t("item.forecastBounds"),
  };
  const note = [
    forecast.reason,
    models.length > 0 ? t("item.forecastModels", { models: modelsText(models, share) }) : "",
    accuracy
      ? t("item.forecastCoverage", {
          share80: share(accuracy.coverage80),
          share95: share(accuracy.coverage95),
        })
      : "",
    t("item.forecastMade", { weeks: forecast.historyWeeks, version: forecast.version }),
  ];
  const summary = t("item.forecastSummary", {
    first: date(forecast.day),
    last: date(weeks.at(-1)?.from ?? forecast.day),
    unit,
  });
  const axes = useAxes(summary, unit);
  const { past: soFar, middle, bounds } = names;
  const option = useMemo(() => {
    const ahead = weeks.map(({ from, demand }) => ({
      at: from,
      low: demand.low80,
      middle: demand.median,
      high: demand.high80,
    }));
    const before = wholeWeeksBefore(past, forecast.day);
    return aheadOption(before, ahead, { past: soFar, middle, bounds }, axes);
  }, [past, weeks, forecast.day, soFar, middle, bounds, axes]);

  return (
    <ChartFigure
      title={t("item.forecast")}
      note={note.filter((sentence) => sentence !== "").join(" ")}
      option={option}
      names={[names.past, names.middle, names.bounds]}
      rows={weeks}
      rowKey={(row) => row.from}
      columns={[
        { id: "week", label: t("item.week"), cell: (row) => date(row.from) },
        {
          id: "middle",
          label: names.middle,
          numeric: true,
          cell: (row) => quantity(row.demand.median, unit),
        },
        {
          id: "bounds",
          label: names.bounds,
          numeric: true,
          cell: (row) =>
            `${quantity(row.demand.low80, unit)} – ${quantity(row.demand.high80, unit)}`,
        },
        {
          id: "wide",
          label: t("item.forecastWide"),
          numeric: true,
          cell: (row) =>
            `${quantity(row.demand.low95, unit)} – ${quantity(row.demand.high95, unit)}`,
        },
      ]}
    />
  );
}
