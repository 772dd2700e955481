import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { type ItemOrderLineFragment, ItemOrdersDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { type Column, DataTable } from "../parts/DataTable";
import { Section } from "../parts/Section";
import { Answered, Quiet } from "../parts/States";
import { Due } from "./Due";
import classes from "./Item.module.css";

type Line = ItemOrderLineFragment;

/** What is on its way, by the promised day; late lines and lines without a day stand out. */
export function OpenOrders({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const answer = useAnswer({ query: ItemOrdersDocument, variables: { sku } });
  return (
    <Section title={t("item.orders")}>
      <Answered answer={answer} rows={3}>
        {({ item }) => <Lines lines={item?.orderLines.edges.map((edge) => edge.node) ?? []} />}
      </Answered>
    </Section>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  const { quantity, day } = useFormats();
  if (lines.length === 0) return <Quiet>{t("item.noOrders")}</Quiet>;
  const columns: Column<Line>[] = [
    {
      id: "order",
      label: t("item.order"),
      cell: (line) => (
        <>
          {line.purchaseOrder.code}
          <span className={classes.small}>{line.supplier.name}</span>
        </>
      ),
    },
    { id: "due", label: t("item.due"), cell: (line) => <Due at={line.promisedAt ?? null} /> },
    { id: "status", label: t("item.status"), cell: (line) => t(`orderStatus.${line.status}`) },
    { id: "to", label: t("item.to"), cell: (line) => line.location?.name ?? "–" },
    {
      id: "ordered",
      label: t("item.ordered"),
      numeric: true,
      cell: (line) => (
        <>
          {quantity(line.quantity, line.unit)}
          {line.orderedAt && <span className={classes.small}>{day(line.orderedAt)}</span>}
        </>
      ),
    },
    {
      id: "received",
      label: t("item.received"),
      numeric: true,
      cell: (line) => quantity(line.quantityReceived, line.unit),
    },
  ];
  return (
    <DataTable
      caption={t("item.orders")}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
    />
  );
}
