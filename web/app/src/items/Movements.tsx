import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { kindWords } from "../entries/kindWords";
import { useFormats } from "../format/useFormats";
import { type ItemMovementFragment, ItemMovementsDocument } from "../gql/graphql";
import { usePages } from "../graph/usePages";
import { type Column, DataTable } from "../parts/DataTable";
import { Section } from "../parts/Section";
import { Paged, Quiet } from "../parts/States";
import classes from "./Item.module.css";

type Movement = ItemMovementFragment;

/** What moved, newest first; each line leads to its ledger entry. */
export function Movements({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const { pages, more, again } = usePages({
    query: ItemMovementsDocument,
    variables: (after) => ({ sku, first: 20, after }),
    pick: (data) => data.item?.movements ?? null,
  });
  return (
    <Section title={t("item.movements")}>
      <Paged pages={pages} more={more} again={again} none={<Quiet>{t("item.noMovements")}</Quiet>}>
        {(movements) => <Moved movements={movements} />}
      </Paged>
    </Section>
  );
}

function Moved({ movements }: { movements: Movement[] }) {
  const { t } = useTranslation();
  const { dateTime, signed } = useFormats();
  const columns: Column<Movement>[] = [
    {
      id: "what",
      label: t("item.what"),
      cell: ({ entry }) => (
        <Link to="/entries/$" params={{ _splat: entry.id }}>
          {kindWords(entry.kind)}
        </Link>
      ),
    },
    { id: "location", label: t("items.location"), cell: ({ position }) => position.location.name },
    { id: "when", label: t("item.when"), cell: ({ entry }) => dateTime(entry.validTime) },
    { id: "by", label: t("item.by"), cell: ({ entry }) => entry.actor },
    {
      id: "change",
      label: t("item.change"),
      numeric: true,
      cell: ({ quantity, unit, countedIn }) => (
        <>
          <span className={quantity.startsWith("-") ? classes.minus : classes.plus}>
            {signed(quantity, unit)}
          </span>
          {!countedIn && <span className={classes.small}>{t("item.absorbed")}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      terse
      caption={t("item.movements")}
      columns={columns}
      rows={movements}
      rowKey={({ entry, position, quantity }) => `${entry.id} ${position.id} ${quantity}`}
    />
  );
}
