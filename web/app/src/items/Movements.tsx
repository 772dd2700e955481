import { ActionIcon } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EntryDetail } from "../entries/EntryDetail";
import { kindWords } from "../entries/kindWords";
import { useFormats } from "../format/useFormats";
import { EntryDocument, type ItemMovementFragment, ItemMovementsDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { usePages } from "../graph/usePages";
import { type Column, DataTable } from "../parts/DataTable";
import { IconNext, IconOpen } from "../parts/icons";
import { Section } from "../parts/Section";
import { Answered, Paged, Quiet } from "../parts/States";
import classes from "./Item.module.css";

type Movement = ItemMovementFragment;

/** What moved, newest first; each line opens to all that its ledger entry says, and leads to it. */
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
  const [opened, setOpened] = useState<string | null>(null);
  const columns: Column<Movement>[] = [
    {
      id: "what",
      label: t("item.what"),
      cell: (movement) => {
        const { entry } = movement;
        const isOpened = opened === keyOf(movement);
        const words = { what: kindWords(entry.kind), time: dateTime(entry.validTime) };
        return (
          <span className={classes.opens}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-expanded={isOpened}
              aria-label={t("entry.details", words)}
              onClick={() => setOpened(isOpened ? null : keyOf(movement))}
            >
              {isOpened ? <IconOpen size={16} stroke={1.8} /> : <IconNext size={16} stroke={1.8} />}
            </ActionIcon>
            <Link to="/entries/$" params={{ _splat: entry.id }}>
              {words.what}
            </Link>
          </span>
        );
      },
    },
    {
      id: "location",
      label: t("items.location"),
      cell: ({ position: { location, lot } }) =>
        lot ? `${location.name}, ${t("item.lot", { lot: lot.code })}` : location.name,
    },
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
      rowKey={keyOf}
      detail={(movement) => opened === keyOf(movement) && <Opened id={movement.entry.id} />}
    />
  );
}

function keyOf({ entry, position, quantity }: Movement): string {
  return `${entry.id} ${position.id} ${quantity}`;
}

function Opened({ id }: { id: string }) {
  const answer = useAnswer({ query: EntryDocument, variables: { id } });
  return (
    <Answered answer={answer}>{({ entry }) => entry && <EntryDetail entry={entry} />}</Answered>
  );
}
