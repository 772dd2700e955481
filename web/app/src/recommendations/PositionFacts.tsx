import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { Facts } from "../parts/Facts";
import type { Recommendation } from "./RecommendationPage";

/** The stock that the advice is about. */
export function PositionFacts({ position }: { position: Recommendation["position"] }) {
  const { t } = useTranslation();
  const { quantity, rate, days, noData } = useFormats();
  const { unit } = position;
  return (
    <Facts
      facts={[
        { label: t("recommendation.onHand"), value: quantity(position.quantityOnHand, unit) },
        { label: t("recommendation.available"), value: quantity(position.quantityAvailable, unit) },
        { label: t("recommendation.onOrder"), value: quantity(position.quantityOnOrder, unit) },
        {
          label: t("recommendation.demand"),
          value: position.dailyDemand ? rate(position.dailyDemand, unit) : noData,
          note: t("recommendation.demandNote"),
        },
        {
          label: t("recommendation.cover"),
          value: days(position.coverDays ?? null),
          note: t("recommendation.coverNote"),
        },
      ]}
    />
  );
}
