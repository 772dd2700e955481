import { useTranslation } from "react-i18next";
import { ItemChartsDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { Answered } from "../parts/States";
import { DemandChart } from "./DemandChart";
import { HistoryChart } from "./HistoryChart";
import classes from "./Item.module.css";

const DAYS = 180;
const WEEKS = 52;

/** How stock and demand have gone, side by side. */
export function ItemCharts({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const answer = useAnswer({
    query: ItemChartsDocument,
    variables: { sku, days: DAYS, weeks: WEEKS },
  });
  return (
    <Answered answer={answer} rows={5}>
      {({ item }) =>
        item && (
          <div className={classes.pair}>
            <HistoryChart
              positions={item.positions.edges.map((edge) => edge.node)}
              total={item.positions.totalCount}
            />
            <DemandChart weeks={item.demand} unit={item.baseUnit.symbol ?? t("item.unit")} />
          </div>
        )
      }
    </Answered>
  );
}
