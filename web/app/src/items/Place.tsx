import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { PositionPlaceFragment } from "../gql/graphql";
import { useMoment } from "../parts/useMoment";
import { expiryOf } from "./expiry";
import classes from "./Item.module.css";

/** Where stock lies, of which lot and whose; `at` is the moment by which a lot has expired or not. */
export function Place({ place, at }: { place: PositionPlaceFragment; at?: number }) {
  const { t } = useTranslation();
  const { location, lot, owner } = place;
  return (
    <>
      {location.name}
      {lot && (
        <span className={classes.small}>
          {t("item.lot", { lot: lot.code })}
          {lot.expiresOn && <LotEnd lastDay={lot.expiresOn} at={at} />}
        </span>
      )}
      {owner && <span className={classes.small}>{t("item.owned", { owner: owner.name })}</span>}
    </>
  );
}

export function LotEnd(props: { lastDay: string; at?: number | undefined }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const now = useMoment();
  const expiry = expiryOf(props.lastDay, props.at ?? now);
  const words = { date: date(props.lastDay) };
  return (
    <span className={classes.expiry} data-expiry={expiry}>
      {expiry === "expired" && t("item.expired", words)}
      {expiry === "soon" && t("item.expiresSoon", words)}
      {expiry === "good" && t("item.expires", words)}
    </span>
  );
}
