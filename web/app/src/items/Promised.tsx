import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { type ItemReservationFragment, ItemReservationsDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { type Column, DataTable } from "../parts/DataTable";
import { Section } from "../parts/Section";
import { Answered, Quiet } from "../parts/States";
import { useMoment } from "../parts/useMoment";
import { useSession } from "../session/Session";
import classes from "./Item.module.css";
import { Place } from "./Place";
import { Release } from "./Release";

type Reservation = ItemReservationFragment;

/** What of this item is promised, to which demand and until when. */
export function Promised({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const answer = useAnswer({ query: ItemReservationsDocument, variables: { sku } });
  return (
    <Section title={t("reservations.title")}>
      <Answered answer={answer} rows={2}>
        {({ item }) => <Open open={item?.reservations.edges.map((edge) => edge.node) ?? []} />}
      </Answered>
    </Section>
  );
}

function Open({ open }: { open: Reservation[] }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { quantity } = useFormats();
  if (open.length === 0) return <Quiet>{t("reservations.none")}</Quiet>;
  const release: Column<Reservation> = {
    id: "release",
    label: t("reservations.release"),
    numeric: true,
    cell: (one) => <Release reservation={one} />,
  };
  const columns: Column<Reservation>[] = [
    { id: "demand", label: t("reservations.demand"), cell: (one) => one.demand },
    { id: "location", label: t("items.location"), cell: (one) => <Place place={one.position} /> },
    {
      id: "ends",
      label: t("reservations.ends"),
      cell: (one) => <End at={one.expiresAt ?? null} />,
    },
    {
      id: "quantity",
      label: t("reservations.quantity"),
      numeric: true,
      cell: (one) => (
        <>
          {quantity(one.quantity, one.unit)}
          {Number(one.quantityIssued) > 0 && (
            <span className={classes.small}>
              {t("reservations.issued", { quantity: quantity(one.quantityIssued, one.unit) })}
            </span>
          )}
        </>
      ),
    },
    ...(me.mayPost ? [release] : []),
  ];
  return (
    <DataTable
      caption={t("reservations.title")}
      columns={columns}
      rows={open}
      rowKey={(one) => one.id}
    />
  );
}

function End({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const { dateTime, fromNow } = useFormats();
  const now = useMoment();
  if (at === null) return t("reservations.never");
  return (
    <>
      {dateTime(at)}
      <span className={classes.small}>{fromNow(at, now)}</span>
    </>
  );
}
