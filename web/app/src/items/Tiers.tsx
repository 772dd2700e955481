import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { ItemPriceTierFragment } from "../gql/graphql";
import classes from "./Item.module.css";

/** The prices of an offer, by the quantity from which each holds. */
export function Tiers({ tiers }: { tiers: ItemPriceTierFragment[] }) {
  const { t } = useTranslation();
  const { price, quantity, noData } = useFormats();
  if (tiers.length === 0) return noData;
  return tiers.map((tier) => (
    <span key={tier.id} className={classes.tier}>
      <span>{t("item.fromQuantity", { quantity: quantity(tier.fromQuantity, tier.unit) })}</span>{" "}
      {price(tier.unitPrice, tier.currency)}
    </span>
  ));
}
