import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { useMoment } from "../parts/useMoment";
import classes from "./Item.module.css";

/** The day something is expected, and how far off that is; what is late stands out. */
export function Due({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const { day, fromNow } = useFormats();
  const now = useMoment();
  if (at === null) return <span className={classes.warn}>{t("item.undated")}</span>;
  const late = new Date(at).getTime() < now;
  return (
    <>
      {day(at)}
      <span className={late ? classes.late : classes.small}>
        {late ? `${t("item.late")}, ${fromNow(at, now)}` : fromNow(at, now)}
      </span>
    </>
  );
}
