import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { useMoment } from "../parts/useMoment";
import classes from "./Advice.module.css";

/** Until when to decide, as a day and as the time that is left. */
export function Deadline({ at }: { at: string }) {
  const { t } = useTranslation();
  const { weekday, fromNow } = useFormats();
  const now = useMoment();
  const past = new Date(at).getTime() < now;
  return (
    <time dateTime={at} className={classes.deadline}>
      {weekday(at)}
      <span data-past={past}>
        {past ? `${t("recommendations.overdue")}, ${fromNow(at, now)}` : fromNow(at, now)}
      </span>
    </time>
  );
}
