import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import classes from "./Item.module.css";
import { type LeadTimeRecord, placeOn } from "./leadTimes";

/** What deliveries really took, against the promise, on a scale shared by all offers. */
export function LeadTime(props: { promised: number; record: LeadTimeRecord; longest: number }) {
  const { t } = useTranslation();
  const { days, count, noData } = useFormats();
  const { deliveries, p10Days, medianDays, p90Days } = props.record;
  if (typeof medianDays !== "number") return noData;
  const low = p10Days ?? medianDays;
  const high = p90Days ?? medianDays;
  const at = (value: number) => placeOn(props.longest, value);
  return (
    <>
      {t("item.typical", { days: days(medianDays) })}
      <svg
        className={classes.scale}
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d="M0 5H100" className={classes.scaleLine} />
        <path d={`M${at(low)} 5H${at(high)}`} className={classes.scaleSpan} />
        <path d={`M${at(medianDays)} 1V9`} className={classes.scaleMedian} />
        <path d={`M${at(props.promised)} 0V10`} className={classes.scalePromise} />
      </svg>
      <span className={classes.small}>
        {t("item.between", { low: count(low), high: days(high) })} ·{" "}
        {t("item.deliveries", { count: deliveries })}
      </span>
    </>
  );
}
