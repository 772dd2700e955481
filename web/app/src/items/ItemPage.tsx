import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ItemDocument, type ItemQuery } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { Fresh } from "../parts/Fresh";
import { Answered, Empty } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import classes from "./Item.module.css";
import { ItemAdvice } from "./ItemAdvice";
import { ItemCharts } from "./ItemCharts";
import { ItemDiscrepancies } from "./ItemDiscrepancies";
import { ItemForecast } from "./ItemForecast";
import { ItemHead } from "./ItemHead";
import { Movements } from "./Movements";
import { OnItsWay } from "./OnItsWay";
import { OpenOrders } from "./OpenOrders";
import { Promised } from "./Promised";
import { Stock } from "./Stock";
import { Structure } from "./Structure";
import { Suppliers } from "./Suppliers";

export type Item = NonNullable<ItemQuery["item"]>;

const route = getRouteApi("/items/$sku");

export function ItemPage() {
  const { t } = useTranslation();
  const { sku } = route.useParams();
  const answer = useAnswer({ query: ItemDocument, variables: { sku } });
  const item = answer.state === "ready" ? answer.data.item : null;
  useTitle(item?.name ?? sku);
  const fresh = answer.state === "ready" && (
    <Fresh readAt={answer.readAt} busy={answer.refreshing} again={answer.retry} />
  );

  return (
    <Answered answer={answer} rows={6}>
      {({ item: known }) =>
        known ? (
          <div className={classes.page} key={known.id}>
            <ItemHead item={known} aside={fresh} />
            <ItemAdvice sku={sku} />
            <Stock sku={sku} positions={known.positions} />
            <div className={classes.pair}>
              <Promised sku={sku} />
              <OnItsWay sku={sku} />
            </div>
            <ItemCharts sku={sku} />
            <ItemForecast sku={sku} />
            <Suppliers sku={sku} />
            <OpenOrders sku={sku} />
            <Structure sku={sku} />
            <ItemDiscrepancies sku={sku} />
            <Movements sku={sku} />
          </div>
        ) : (
          <Empty page title={t("item.unknown", { sku })} />
        )
      }
    </Answered>
  );
}
