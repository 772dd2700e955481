import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { RecommendationCostsQuery } from "../gql/graphql";
import { type Fact, Facts } from "../parts/Facts";
import { Deadline } from "./Deadline";
import classes from "./Recommendation.module.css";
import type { Recommendation } from "./RecommendationPage";
import { UrgencyMark } from "./UrgencyMark";

type Costs = RecommendationCostsQuery["recommendation"];

/** What to do, until when, and what it costs or would cost to wait. */
export function Hero(props: { recommendation: Recommendation; costs: Costs }) {
  const { t } = useTranslation();
  const { quantity, weekday, dateTime } = useFormats();
  const { recommendation: advice } = props;
  const { item, location } = advice.position;
  const facts: Fact[] = [
    { label: t("recommendations.decideBy"), value: <Deadline at={advice.deadline} /> },
    {
      label: t("recommendation.order"),
      value: quantity(advice.quantity, advice.unit),
      note: advice.offer.supplier.name,
    },
    ...(advice.arrivesAt
      ? [{ label: t("recommendations.arrives"), value: weekday(advice.arrivesAt) }]
      : []),
    ...(advice.stockOutAt
      ? [{ label: t("recommendations.runsOut"), value: weekday(advice.stockOutAt) }]
      : []),
    ...useCostFacts(props.costs),
  ];
  return (
    <header className={classes.hero} data-urgency={advice.urgency}>
      <p className={classes.above}>
        <UrgencyMark urgency={advice.urgency} />
        <Link to="/items/$sku" params={{ sku: item.sku }}>
          {item.name}
        </Link>
        <span>{location.name}</span>
      </p>
      <h1>{advice.headline}</h1>
      {advice.status === "CLOSED" && <p>{t("recommendation.closed")}</p>}
      <Facts facts={facts} />
      <p className={classes.made}>
        {t("recommendation.made", { time: dateTime(advice.madeAt) })} · {advice.code}
      </p>
    </header>
  );
}

function useCostFacts(costs: Costs): Fact[] {
  const { t } = useTranslation();
  const { money } = useFormats();
  if (!costs?.currency) return [];
  const { currency, expectedCost, costOfWaiting } = costs;
  return [
    ...(expectedCost
      ? [{ label: t("recommendation.cost"), value: money(expectedCost, currency) }]
      : []),
    ...(costOfWaiting
      ? [
          {
            label: t("recommendation.costOfWaiting"),
            value: money(costOfWaiting, currency),
            note: t("recommendation.costOfWaitingNote"),
            tone: "critical" as const,
          },
        ]
      : []),
  ];
}
