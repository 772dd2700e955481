import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ChartFigure } from "../charts/ChartFigure";
import { type MarkedDay, stepsOption } from "../charts/options";
import { useAxes } from "../charts/useAxes";
import { useFormats } from "../format/useFormats";
import { dayOf, withOutlook } from "./outlook";
import type { Recommendation } from "./RecommendationPage";

/** How the stock went, and when it is expected to run out and the order to arrive. */
export function StockChart({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation();
  const { date, quantity } = useFormats();
  const { position, stockOutAt, arrivesAt } = recommendation;
  const { history, unit } = position;
  const marks = useMemo(() => {
    const found: MarkedDay[] = [];
    const runsOut = t("recommendations.runsOut");
    const arrives = t("recommendations.arrives");
    if (arrivesAt) found.push({ day: dayOf(arrivesAt), label: arrives, tone: "plain" });
    if (stockOutAt) found.push({ day: dayOf(stockOutAt), label: runsOut, tone: "critical" });
    return found;
  }, [arrivesAt, stockOutAt, t]);
  const summary = [
    t("recommendation.stockNote"),
    ...marks.map((mark) => `${mark.label} ${date(mark.day)}`),
  ].join("; ");
  const axes = useAxes(summary, unit);
  const option = useMemo(() => {
    const points = withOutlook(history, marks);
    return stepsOption([{ name: position.location.name, points }], axes, marks);
  }, [history, marks, position.location.name, axes]);

  return (
    <ChartFigure
      title={t("item.history")}
      note={t("recommendation.stockNote")}
      option={option}
      rows={[...history].reverse()}
      rowKey={(row) => row.day}
      columns={[
        { id: "day", label: t("item.day"), cell: (row) => date(row.day) },
        {
          id: "level",
          label: t("recommendation.onHand"),
          numeric: true,
          cell: (row) => quantity(row.quantityOnHand, unit),
        },
      ]}
    />
  );
}
