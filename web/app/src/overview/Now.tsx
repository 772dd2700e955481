import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { RecommendationRowFragment } from "../gql/graphql";
import { Facts } from "../parts/Facts";
import { Section } from "../parts/Section";
import { AdviceList } from "../recommendations/AdviceList";
import { Deadline } from "../recommendations/Deadline";
import classes from "./Overview.module.css";

/** What has to be decided first, large, and the rest of what is critical below it. */
export function Now(props: { critical: RecommendationRowFragment[]; total: number }) {
  const { t } = useTranslation();
  const [first, ...others] = props.critical;
  if (!first) {
    return (
      <section className={classes.calm}>
        <h2>{t("overview.nowNone")}</h2>
        <p>{t("overview.nowNoneText")}</p>
      </section>
    );
  }
  return (
    <>
      <First advice={first} />
      {others.length > 0 && (
        <Section
          title={t("overview.alsoCritical")}
          aside={
            props.total > props.critical.length && (
              <Link to="/recommendations" search={{ urgency: "CRITICAL" }}>
                {t("overview.allCritical")}
              </Link>
            )
          }
        >
          <AdviceList advice={others} />
        </Section>
      )}
    </>
  );
}

function First({ advice }: { advice: RecommendationRowFragment }) {
  const { t } = useTranslation();
  const { days, weekday } = useFormats();
  const { item, location, coverDays } = advice.position;
  return (
    <section className={classes.now} aria-labelledby="now">
      <p className={classes.kicker}>{t("overview.now")}</p>
      <h2 id="now">{advice.headline}</h2>
      <p className={classes.about}>
        <Link to="/items/$sku" params={{ sku: item.sku }}>
          {item.name}
        </Link>
        <span>{location.name}</span>
      </p>
      <div className={classes.act}>
        <Facts
          facts={[
            { label: t("recommendations.decideBy"), value: <Deadline at={advice.deadline} /> },
            ...(advice.stockOutAt
              ? [{ label: t("recommendations.runsOut"), value: weekday(advice.stockOutAt) }]
              : []),
            ...(advice.arrivesAt
              ? [{ label: t("recommendations.arrives"), value: weekday(advice.arrivesAt) }]
              : []),
            { label: t("recommendations.cover"), value: days(coverDays ?? null) },
          ]}
        />
        <Link to="/recommendations/$code" params={{ code: advice.code }} className={classes.why}>
          {t("overview.why")}
        </Link>
      </div>
    </section>
  );
}
