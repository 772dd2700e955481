import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { ItemPositionFragment } from "../gql/graphql";
import { Amount } from "../parts/Amount";
import { type Column, DataTable } from "../parts/DataTable";
import { Place } from "./Place";

type Position = ItemPositionFragment;

/** The balances of an item as they are now: a row for each location, lot and owner. */
export function Positions({ positions }: { positions: Position[] }) {
  const { t } = useTranslation();
  const { rate, days, day, noData } = useFormats();
  const amount = (id: string, label: string, of: (position: Position) => string) => ({
    id,
    label,
    numeric: true,
    cell: (position: Position) => <Amount amount={of(position)} unit={position.unit} />,
  });
  const optional = (column: Column<Position>, of: (position: Position) => string) =>
    positions.some((position) => Number(of(position)) !== 0) ? [column] : [];
  const reserved = amount("reserved", t("item.reserved"), (one) => one.quantityReserved);
  const inTransit = amount("inTransit", t("item.inTransit"), (one) => one.quantityInTransit);
  const onHold = amount("onHold", t("item.onHold"), (one) => one.quantityOnHold);

  const columns: Column<Position>[] = [
    { id: "location", label: t("items.location"), cell: (one) => <Place place={one} /> },
    amount("onHand", t("items.onHand"), (one) => one.quantityOnHand),
    ...optional(reserved, (one) => one.quantityReserved),
    amount("available", t("items.available"), (one) => one.quantityAvailable),
    amount("onOrder", t("items.onOrder"), (one) => one.quantityOnOrder),
    ...optional(inTransit, (one) => one.quantityInTransit),
    ...optional(onHold, (one) => one.quantityOnHold),
    {
      id: "demand",
      label: t("item.demand"),
      numeric: true,
      cell: (one) => (one.dailyDemand ? rate(one.dailyDemand, one.unit) : noData),
    },
    {
      id: "cover",
      label: t("items.cover"),
      numeric: true,
      cell: (one) => <strong>{days(one.coverDays ?? null)}</strong>,
    },
    {
      id: "counted",
      label: t("item.counted"),
      numeric: true,
      cell: (one) => (one.countedAt ? day(one.countedAt) : t("item.never")),
    },
  ];
  return (
    <DataTable
      caption={t("item.stock")}
      columns={columns}
      rows={positions}
      rowKey={(position) => position.id}
    />
  );
}
