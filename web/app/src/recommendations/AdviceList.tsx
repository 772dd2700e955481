import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { RecommendationRowFragment } from "../gql/graphql";
import classes from "./Advice.module.css";
import { Deadline } from "./Deadline";
import { UrgencyMark } from "./UrgencyMark";

/** Advice in the order given: what to do, about what, and until when. */
export function AdviceList({ advice }: { advice: RecommendationRowFragment[] }) {
  const { t } = useTranslation();
  const { days } = useFormats();
  return (
    <ul className={classes.list}>
      {advice.map(({ id, code, urgency, headline, deadline, position }) => (
        <li key={id} className={classes.row} data-urgency={urgency}>
          <UrgencyMark urgency={urgency} />
          <div className={classes.what}>
            <Link to="/recommendations/$code" params={{ code }} className={classes.headline}>
              {headline}
            </Link>
            <p className={classes.about}>
              <Link to="/items/$sku" params={{ sku: position.item.sku }}>
                {position.item.name}
              </Link>
              <span>{position.location.name}</span>
              {typeof position.coverDays === "number" && (
                <span>
                  {t("recommendations.cover")} {days(position.coverDays)}
                </span>
              )}
            </p>
          </div>
          <div className={classes.until}>
            <span>{t("recommendations.decideBy")}</span>
            <Deadline at={deadline} />
          </div>
        </li>
      ))}
    </ul>
  );
}
