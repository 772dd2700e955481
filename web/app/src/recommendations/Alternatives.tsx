import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { type Column, DataTable } from "../parts/DataTable";
import { Quiet } from "../parts/States";
import type { AlternativeCost } from "./costs";
import classes from "./Recommendation.module.css";
import type { Recommendation } from "./RecommendationPage";

type Alternative = Recommendation["alternatives"]["edges"][number]["node"];

/** The other options, best first, and why each lost. */
export function Alternatives(props: {
  alternatives: Alternative[];
  costs: Map<string, AlternativeCost>;
  seesPrices: boolean;
}) {
  const { t } = useTranslation();
  const { quantity, weekday, noData } = useFormats();
  const costColumns = useCostColumns(props.costs);
  if (props.alternatives.length === 0) return <Quiet>{t("recommendation.noAlternatives")}</Quiet>;
  const columns: Column<Alternative>[] = [
    {
      id: "option",
      label: t("recommendation.option"),
      cell: (alternative) => (
        <>
          {alternative.offer.supplier.name}
          <span className={classes.lost}>{alternative.headline}</span>
        </>
      ),
    },
    {
      id: "quantity",
      label: t("recommendation.quantity"),
      numeric: true,
      cell: (alternative) => quantity(alternative.quantity, alternative.unit),
    },
    {
      id: "arrives",
      label: t("recommendation.arrives"),
      numeric: true,
      cell: ({ arrivesAt }) => (arrivesAt ? weekday(arrivesAt) : noData),
    },
    ...(props.seesPrices ? costColumns : []),
  ];
  return (
    <DataTable
      caption={t("recommendation.alternatives")}
      columns={columns}
      rows={props.alternatives}
      rowKey={(alternative) => alternative.id}
    />
  );
}

function useCostColumns(costs: Map<string, AlternativeCost>): Column<Alternative>[] {
  const { t } = useTranslation();
  const { money, signedMoney, noData } = useFormats();
  return [
    {
      id: "cost",
      label: t("recommendation.cost"),
      numeric: true,
      cell: ({ id }) => {
        const cost = costs.get(id);
        return cost?.expectedCost && cost.currency
          ? money(cost.expectedCost, cost.currency)
          : noData;
      },
    },
    {
      id: "difference",
      label: t("recommendation.difference"),
      numeric: true,
      cell: ({ id }) => {
        const cost = costs.get(id);
        return cost?.costDifference && cost.currency
          ? signedMoney(cost.costDifference, cost.currency)
          : noData;
      },
    },
  ];
}
