import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { ItemPastDocument, type ItemPastPositionFragment } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { Amount } from "../parts/Amount";
import { type Column, DataTable } from "../parts/DataTable";
import { Answered } from "../parts/States";
import classes from "./Item.module.css";
import { Place } from "./Place";
import type { Past } from "./past";

type Position = ItemPastPositionFragment;

/** The balances of an item as they were, and what they rest on. */
export function PastStock(props: { sku: string; past: Past; back: () => void }) {
  const { t } = useTranslation();
  const { validAt, asOf } = props.past;
  const answer = useAnswer({
    query: ItemPastDocument,
    variables: { sku: props.sku, validAt: validAt ?? null, asOf: asOf ?? null },
  });
  return (
    <div className={classes.then}>
      <div className={classes.past} role="status">
        <p>
          <strong>{t("past.notNow")}</strong> <When past={props.past} />
        </p>
        <Button variant="default" size="xs" onClick={props.back}>
          {t("past.back")}
        </Button>
      </div>
      <Answered answer={answer} rows={4}>
        {({ item }) => (
          <Balances
            positions={item?.positions.edges.map((edge) => edge.node) ?? []}
            at={validAt === undefined ? undefined : new Date(validAt).getTime()}
          />
        )}
      </Answered>
    </div>
  );
}

function When({ past: { validAt, asOf } }: { past: Past }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const valid = validAt ? dateTime(validAt) : "";
  const known = asOf ? dateTime(asOf) : "";
  if (!asOf) return t("past.whenValid", { valid });
  return validAt ? t("past.whenBoth", { valid, known }) : t("past.whenKnown", { known });
}

function Balances(props: { positions: Position[]; at: number | undefined }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormats();
  const amount = (id: string, label: string, of: (balance: Position["balance"]) => string) => ({
    id,
    label,
    numeric: true,
    cell: ({ balance }: Position) => <Amount amount={of(balance)} unit={balance.unit} />,
  });
  const columns: Column<Position>[] = [
    {
      id: "location",
      label: t("items.location"),
      cell: (one) => <Place place={one} {...(props.at !== undefined && { at: props.at })} />,
    },
    amount("onHand", t("items.onHand"), (one) => one.quantityOnHand),
    amount("reserved", t("item.reserved"), (one) => one.quantityReserved),
    amount("onHold", t("item.onHold"), (one) => one.quantityOnHold),
    amount("available", t("items.available"), (one) => one.quantityAvailable),
    amount("onOrder", t("items.onOrder"), (one) => one.quantityOnOrder),
    amount("inTransit", t("item.inTransit"), (one) => one.quantityInTransit),
    {
      id: "counted",
      label: t("past.restsOn"),
      numeric: true,
      cell: ({ balance }) => (
        <>
          {balance.countedAt
            ? t("past.countOf", { time: dateTime(balance.countedAt) })
            : t("past.noCount")}
          <span className={classes.small}>
            {t("past.entries", { count: balance.entries, shown: count(balance.entries) })}
          </span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("item.stock")}
      columns={columns}
      rows={props.positions}
      rowKey={(position) => position.id}
    />
  );
}
