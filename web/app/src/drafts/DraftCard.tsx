import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { keyOf } from "../decisions/DecideForm";
import { OrderFacts } from "../decisions/OrderFacts";
import { useFormats } from "../format/useFormats";
import type { DraftFragment } from "../gql/graphql";
import { DraftSteps } from "./DraftSteps";
import classes from "./Drafts.module.css";

/** A draft with all that an approver has to see. */
export function DraftCard({ draft }: { draft: DraftFragment }) {
  const { t } = useTranslation();
  const { quantity, dateTime, money } = useFormats();
  const { order, stock } = draft;
  const said = (value: string | null | undefined, isPrice: boolean) => {
    if (!value) return "–";
    return isPrice ? money(value, order.currency) : quantity(value, order.unit);
  };
  return (
    <li className={classes.draft}>
      <h3>
        {draft.itemName} · {draft.number}
      </h3>
      <p className={classes.quiet}>
        {t("drafts.made", { by: draft.by, time: dateTime(draft.createdAt) })} ·{" "}
        <Link to="/recommendations/$code" params={{ code: keyOf(draft.card) }}>
          {t("drafts.card")}
        </Link>
        {draft.reason && ` · ${draft.reason}`}
      </p>
      <OrderFacts order={order} supplierName={draft.supplierName} siteName={draft.siteName} />
      {draft.state === "WAITING" ? (
        <>
          <p>
            {t("drafts.effect", {
              available: quantity(stock.available, order.unit),
              onOrder: quantity(stock.onOrder, order.unit),
              afterwards: quantity(stock.afterwards, order.unit),
            })}
          </p>
          {draft.changes.length > 0 && (
            <ul className={classes.changes} aria-label={t("drafts.changes")}>
              {draft.changes.map((change) => (
                <li key={change.subject}>
                  {t(`drafts.change.${change.subject}`, {
                    before: said(change.before, change.subject === "PRICE"),
                    now: said(change.now, change.subject === "PRICE"),
                  })}
                </li>
              ))}
            </ul>
          )}
          <p className={classes.quiet}>
            {t("drafts.expires", { time: dateTime(draft.expiresAt) })}
          </p>
          <DraftSteps draft={draft} />
        </>
      ) : (
        <p className={classes.quiet}>
          {t(`drafts.ended.${draft.state}`, {
            by: draft.endedBy ?? "",
            time: draft.endedAt ? dateTime(draft.endedAt) : "",
          })}
          {draft.endReason && `: ${draft.endReason}`}
        </p>
      )}
    </li>
  );
}
