import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { ItemRowFragment } from "../gql/graphql";
import { Amount } from "../parts/Amount";
import classes from "./Items.module.css";

type Position = ItemRowFragment["positions"]["edges"][number]["node"];

/** Items with their balances: a group of rows for each item, a row for each location. */
export function ItemsTable({ items }: { items: ItemRowFragment[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption>{t("items.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("items.item")}</th>
            <th scope="col">{t("items.location")}</th>
            <th scope="col" data-numeric>
              {t("items.onHand")}
            </th>
            <th scope="col" data-numeric>
              {t("items.available")}
            </th>
            <th scope="col" data-numeric>
              {t("items.onOrder")}
            </th>
            <th scope="col" data-numeric>
              {t("items.cover")}
            </th>
          </tr>
        </thead>
        {items.map((item) => (
          <ItemGroup key={item.id} item={item} />
        ))}
      </table>
    </div>
  );
}

function ItemGroup({ item }: { item: ItemRowFragment }) {
  const { t } = useTranslation();
  const [first, ...others] = item.positions.edges.map((edge) => edge.node);
  const unseen = item.positions.totalCount - item.positions.edges.length;
  const rows = Math.max(1, item.positions.edges.length) + (unseen > 0 ? 1 : 0);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={rows}>
          <Link to="/items/$sku" params={{ sku: item.sku }}>
            {item.name}
          </Link>
          <p className={classes.about}>
            <span className={classes.sku}>{item.sku}</span>
            <span>{t(`kind.${item.kind}`)}</span>
            {item.category && <span>{item.category.name}</span>}
          </p>
        </th>
        {first ? (
          <Balance position={first} />
        ) : (
          <td colSpan={5} className={classes.rest}>
            {t("items.noPositions")}
          </td>
        )}
      </tr>
      {others.map((position) => (
        <tr key={position.id}>
          <Balance position={position} />
        </tr>
      ))}
      {unseen > 0 && (
        <tr>
          <td colSpan={5} className={classes.rest}>
            {t("items.moreLocations", { count: unseen })}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Balance({ position }: { position: Position }) {
  const { t } = useTranslation();
  const { days } = useFormats();
  const { unit } = position;
  return (
    <>
      <td className={classes.location}>{position.location.name}</td>
      <td data-numeric data-label={t("items.onHand")}>
        <Amount amount={position.quantityOnHand} unit={unit} />
      </td>
      <td data-numeric data-label={t("items.available")}>
        <Amount amount={position.quantityAvailable} unit={unit} />
      </td>
      <td data-numeric data-label={t("items.onOrder")}>
        <Amount amount={position.quantityOnOrder} unit={unit} />
      </td>
      <td data-numeric data-label={t("items.cover")}>
        {days(position.coverDays ?? null)}
      </td>
    </>
  );
}
