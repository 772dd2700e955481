import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { type ItemTransferFragment, ItemTransfersDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { type Column, DataTable } from "../parts/DataTable";
import { Section } from "../parts/Section";
import { Answered, Quiet } from "../parts/States";
import { Due } from "./Due";
import classes from "./Item.module.css";
import { LotEnd } from "./Place";

type Line = ItemTransferFragment;

/** What was sent from one location to another and has not all arrived; late lines stand out. */
export function OnItsWay({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const answer = useAnswer({ query: ItemTransfersDocument, variables: { sku } });
  return (
    <Section title={t("transfers.title")}>
      <Answered answer={answer} rows={2}>
        {({ item }) => <Lines lines={item?.transferLines.edges.map((edge) => edge.node) ?? []} />}
      </Answered>
    </Section>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  const { quantity, day } = useFormats();
  if (lines.length === 0) return <Quiet>{t("transfers.none")}</Quiet>;
  const columns: Column<Line>[] = [
    {
      id: "way",
      label: t("item.to"),
      cell: ({ origin, destination, lot }) => (
        <>
          {destination.name}
          <span className={classes.small}>{t("transfers.from", { place: origin.name })}</span>
          {lot && (
            <span className={classes.small}>
              {t("item.lot", { lot: lot.code })}
              {lot.expiresOn && <LotEnd lastDay={lot.expiresOn} />}
            </span>
          )}
        </>
      ),
    },
    {
      id: "expected",
      label: t("transfers.expected"),
      cell: (line) => <Due at={line.expectedAt ?? null} />,
    },
    {
      id: "sent",
      label: t("transfers.sent"),
      numeric: true,
      cell: (line) => (
        <>
          {quantity(line.quantity, line.unit)}
          <span className={classes.small}>{day(line.dispatchedAt)}</span>
        </>
      ),
    },
    {
      id: "arrived",
      label: t("transfers.arrived"),
      numeric: true,
      cell: (line) => quantity(line.quantityArrived, line.unit),
    },
  ];
  return (
    <DataTable
      caption={t("transfers.title")}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
    />
  );
}
