import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { DiscrepancyRowFragment } from "../gql/graphql";
import { type Column, DataTable } from "../parts/DataTable";
import classes from "./Discrepancies.module.css";
import { entryOf } from "./search";

type Row = DiscrepancyRowFragment;

/** What was found to differ; with the item in each row where rows are of several items. */
export function DiscrepancyTable(props: { rows: Row[]; named: boolean }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const item: Column<Row> = {
    id: "item",
    label: t("items.item"),
    cell: ({ item: { sku, name } }) => (
      <>
        <Link to="/items/$sku" params={{ sku }}>
          {name}
        </Link>
        <span className={classes.sku}>{sku}</span>
      </>
    ),
  };
  const kind: Column<Row> = {
    id: "kind",
    label: t("discrepancies.kind"),
    cell: (row) => t(`discrepancyKind.${row.kind}`),
  };
  const columns: Column<Row>[] = [
    ...(props.named ? [item, kind] : [kind]),
    {
      id: "location",
      label: t("items.location"),
      cell: ({ position: { location, lot } }) =>
        lot ? `${location.name}, ${t("item.lot", { lot: lot.code })}` : location.name,
    },
    {
      id: "valid",
      label: t("discrepancies.valid"),
      cell: (row) => dateTime(row.validTime),
    },
    {
      id: "recorded",
      label: t("discrepancies.recorded"),
      cell: (row) => (
        <Link
          to="/entries/$"
          params={{ _splat: entryOf(row.code) }}
          aria-label={t("discrepancies.entry", { time: dateTime(row.recordTime) })}
        >
          {dateTime(row.recordTime)}
        </Link>
      ),
    },
    {
      id: "quantity",
      label: t("discrepancies.quantity"),
      numeric: true,
      cell: (row) => <Difference row={row} />,
    },
  ];
  return (
    <DataTable
      caption={t("discrepancies.title")}
      columns={columns}
      rows={props.rows}
      rowKey={(row) => row.id}
    />
  );
}

function Difference({ row }: { row: Row }) {
  const { signed } = useFormats();
  const isLess = row.quantity.startsWith("-");
  return (
    <span className={isLess ? classes.less : classes.more}>{signed(row.quantity, row.unit)}</span>
  );
}
