import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { OverviewQuery, Urgency } from "../gql/graphql";
import { drillState } from "./drill";
import classes from "./Overview.module.css";

type Overview = OverviewQuery["overview"];

/** The key figures, by what they are about. */
export function Figures(props: { overview: Overview; discrepancies: number }) {
  const { t } = useTranslation();
  const { count, share, money, dateTime } = useFormats();
  const { overview } = props;
  const drill = drillState(overview.drill ?? null);
  return (
    <aside className={classes.figures}>
      <h2>{t("overview.advice")}</h2>
      <div className={classes.counts}>
        <Count urgency="CRITICAL" value={overview.critical} />
        <Count urgency="SOON" value={overview.soon} />
        <Count urgency="WATCH" value={overview.watch} />
      </div>
      <h2>{t("overview.orders")}</h2>
      <dl>
        <Line label={t("overview.openLines")} value={count(overview.openOrderLines)} />
        <Line
          label={t("overview.late")}
          value={count(overview.lateOrderLines)}
          tone={overview.lateOrderLines > 0 ? "critical" : "plain"}
        />
        <Line
          label={t("overview.undated")}
          value={count(overview.undatedOrderLines)}
          tone={overview.undatedOrderLines > 0 ? "soon" : "plain"}
        />
        <Line
          label={t("overview.onTime")}
          note={t("overview.onTimeNote")}
          value={share(overview.onTimeShare ?? null)}
        />
      </dl>
      <h2>{t("overview.stock")}</h2>
      <dl>
        <Line
          label={<Link to="/discrepancies">{t("overview.discrepancies")}</Link>}
          value={count(props.discrepancies)}
        />
        <Line label={t("overview.positions")} value={count(overview.positions)} />
      </dl>
      <h2>{t("overview.company")}</h2>
      <dl>
        {overview.stockValue?.map(({ amount, currency }) => (
          <Line key={currency} label={t("overview.stockValue")} value={money(amount, currency)} />
        ))}
        <Line label={t("overview.items")} value={count(overview.items)} />
        <Line label={t("overview.suppliers")} value={count(overview.suppliers)} />
        <Line label={t("overview.entries")} value={count(overview.entries)} />
        <Line
          label={t("overview.drill")}
          note={overview.drill ? dateTime(overview.drill.ranAt) : undefined}
          value={t(`overview.drillState.${drill}`)}
          tone={drill === "fails" ? "critical" : "plain"}
        />
      </dl>
    </aside>
  );
}

function Count({ urgency, value }: { urgency: Urgency; value: number }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  return (
    <Link
      to="/recommendations"
      search={{ urgency }}
      className={classes.count}
      data-urgency={value > 0 ? urgency : "NONE"}
    >
      <strong>{count(value)}</strong>
      {t(`urgency.${urgency}`)}
    </Link>
  );
}

function Line(props: {
  label: ReactNode;
  note?: string;
  value: string;
  tone?: "critical" | "soon" | "plain";
}) {
  return (
    <div>
      <dt>
        {props.label}
        {props.note && <span>{props.note}</span>}
      </dt>
      <dd data-tone={props.tone}>{props.value}</dd>
    </div>
  );
}
