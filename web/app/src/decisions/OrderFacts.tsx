import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { ProposedOrderFragment } from "../gql/graphql";
import { Facts } from "../parts/Facts";
import classes from "./Decide.module.css";

/** What would be ordered: in words, and byte for byte for those who may see prices. */
export function OrderFacts(props: {
  order: ProposedOrderFragment;
  supplierName?: string;
  siteName?: string;
}) {
  const { t } = useTranslation();
  const { quantity, date, money } = useFormats();
  const { order } = props;
  return (
    <>
      <Facts
        facts={[
          { label: t("decide.quantity"), value: quantity(order.quantity, order.unit) },
          { label: t("decide.supplier"), value: props.supplierName ?? order.supplier },
          { label: t("decide.due"), value: date(order.due) },
          { label: t("decide.site"), value: props.siteName ?? order.site },
          ...(order.total
            ? [{ label: t("decide.total"), value: money(order.total, order.currency) }]
            : []),
        ]}
      />
      {order.payload && (
        <details className={classes.payload}>
          <summary>{t("decide.payload")}</summary>
          <pre>{JSON.stringify(JSON.parse(order.payload), null, 2)}</pre>
          <p>
            SHA-256 <code>{order.payloadHash}</code>
          </p>
        </details>
      )}
    </>
  );
}
