import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { OrderRowFragment } from "../gql/graphql";
import { type Column, DataTable } from "../parts/DataTable";
import { useMoment } from "../parts/useMoment";
import { Leaving } from "./Leaving";
import classes from "./Orders.module.css";
import { standingOf } from "./standing";

type Row = OrderRowFragment;

/** Orders with their lines, where they stand, and how they left the house. */
export function OrderTable(props: { rows: Row[]; again: () => void }) {
  const { t } = useTranslation();
  const { day, quantity } = useFormats();
  const now = useMoment();
  const columns: Column<Row>[] = [
    {
      id: "order",
      label: t("orders.order"),
      cell: ({ code, supplier }) => (
        <>
          <Link to="/trace/$" params={{ _splat: `PurchaseOrder/${code}` }}>
            {code}
          </Link>
          <span className={classes.small}>{supplier.name}</span>
        </>
      ),
    },
    {
      id: "ordered",
      label: t("orders.ordered"),
      cell: ({ orderedAt }) => (orderedAt ? day(orderedAt) : "–"),
    },
    {
      id: "lines",
      label: t("orders.lines"),
      cell: ({ lines }) => (
        <ul className={classes.lines}>
          {lines.edges.map(({ node: line }) => (
            <li key={line.id}>
              <Link to="/items/$sku" params={{ sku: line.item.sku }}>
                {line.item.name}
              </Link>
              <span className={classes.small}>
                {t("orders.received", {
                  received: quantity(line.quantityReceived, line.unit),
                  ordered: quantity(line.quantity, line.unit),
                })}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: "standing",
      label: t("orders.standing"),
      cell: ({ lines }) => {
        const standing = standingOf(
          lines.edges.map((edge) => edge.node),
          now,
        );
        return (
          <span data-late={standing === "late"} className={classes.standing}>
            {t(`orderStanding.${standing}`)}
          </span>
        );
      },
    },
    {
      id: "leaving",
      label: t("orders.leaving"),
      cell: ({ code, dispatch }) => (
        <Leaving number={code} dispatch={dispatch ?? null} again={props.again} />
      ),
    },
  ];
  return (
    <DataTable
      caption={t("orders.title")}
      columns={columns}
      rows={props.rows}
      rowKey={(row) => row.id}
    />
  );
}
