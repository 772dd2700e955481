import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHead } from "../parts/Section";
import classes from "./Item.module.css";
import type { Item } from "./ItemPage";

export function ItemHead({ item, aside }: { item: Item; aside: ReactNode }) {
  const { t } = useTranslation();
  const { baseUnit } = item;
  const others = item.alias.filter((alias) => alias !== item.name);
  return (
    <PageHead title={item.name} above={<Link to="/items">{t("items.title")}</Link>} aside={aside}>
      <p className={classes.about}>
        <span className={classes.sku}>{item.sku}</span>
        <span>{t(`kind.${item.kind}`)}</span>
        {item.category && <span>{item.category.name}</span>}
        <span>
          {t("item.unit")} {baseUnit.symbol ?? baseUnit.name}
        </span>
        {item.barcode && (
          <span>
            {t("item.barcode")} {item.barcode}
          </span>
        )}
        {others.length > 0 && <span>{t("item.alias", { names: others.join(", ") })}</span>}
      </p>
    </PageHead>
  );
}
