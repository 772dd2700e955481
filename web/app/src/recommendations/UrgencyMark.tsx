import { useTranslation } from "react-i18next";
import type { Urgency } from "../gql/graphql";
import classes from "./Advice.module.css";

export function UrgencyMark({ urgency }: { urgency: Urgency }) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark} data-urgency={urgency}>
      {t(`urgency.${urgency}`)}
    </span>
  );
}
