import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { EntryChangeFragment, EntryPositionFragment } from "../gql/graphql";
import { type BalanceName, movedBy } from "./balances";
import classes from "./Entry.module.css";

export const BALANCE_WORDS = {
  onHand: "items.onHand",
  reserved: "item.reserved",
  onHold: "item.onHold",
  inTransit: "item.inTransit",
  onOrder: "items.onOrder",
} as const satisfies Record<BalanceName, string>;

/** What an entry did, change by change; balances it left alone are not told. */
export function Changes(props: {
  changes: EntryChangeFragment[];
  positions: EntryPositionFragment[];
}) {
  const { t } = useTranslation();
  const positions = new Map(props.positions.map((position) => [position.id, position]));
  const keyed = props.changes.map((change, line) => ({
    change,
    key: `${line} ${change.position}`,
  }));
  return (
    <ul className={classes.changes} aria-label={t("entry.changes")}>
      {keyed.map(({ change, key }) => (
        <li key={key}>
          <Where id={change.position} position={positions.get(change.position)} />
          <Moved change={change} />
        </li>
      ))}
    </ul>
  );
}

function Where(props: { id: string; position: EntryPositionFragment | undefined }) {
  const { t } = useTranslation();
  const { position } = props;
  if (!position) return <span className={classes.code}>{props.id}</span>;
  const { item, location, lot, owner } = position;
  return (
    <span>
      <Link to="/items/$sku" params={{ sku: item.sku }}>
        {item.name}
      </Link>
      <span className={classes.where}>
        {location.name}
        {lot && `, ${t("item.lot", { lot: lot.code })}`}
        {owner && `, ${t("item.owned", { owner: owner.name })}`}
      </span>
    </span>
  );
}

function Moved({ change }: { change: EntryChangeFragment }) {
  const { t } = useTranslation();
  const { signed, quantity } = useFormats();
  const { counted, unit } = change;
  const moved = movedBy(change);
  const isAbsorbed = Number(change.quantity) !== Number(change.quantityOnHand);
  return (
    <span className={classes.moved}>
      {counted && <span>{t("entry.counted", { quantity: quantity(counted, unit) })}</span>}
      {moved.map(({ name, amount }) => (
        <span key={name}>
          {t(BALANCE_WORDS[name])} <strong>{signed(amount, unit)}</strong>
        </span>
      ))}
      {isAbsorbed && (
        <span className={classes.quiet}>
          {t("entry.said", { quantity: signed(change.quantity, unit) })}
        </span>
      )}
      {moved.length === 0 && !isAbsorbed && (
        <span className={classes.quiet}>{t("entry.unmoved")}</span>
      )}
    </span>
  );
}
