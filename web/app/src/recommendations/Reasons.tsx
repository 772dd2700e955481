import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { kindWords } from "../entries/kindWords";
import { useFormats } from "../format/useFormats";
import { Quiet } from "../parts/States";
import classes from "./Recommendation.module.css";
import type { Recommendation } from "./RecommendationPage";

const SHOWN = 6;

/** The why, strongest first; each reason names the ledger entries it rests on. */
export function Reasons({ reasons }: { reasons: Recommendation["reasons"] }) {
  const { t } = useTranslation();
  const { day, count } = useFormats();
  if (reasons.length === 0) return <Quiet>{t("recommendation.noReasons")}</Quiet>;
  return (
    <ol className={classes.reasons}>
      {reasons.map(({ text, entries }) => (
        <li key={text}>
          <p>{text}</p>
          {entries.length > 0 && (
            <details className={classes.entries}>
              <summary>{t("recommendation.entries", { count: entries.length })}</summary>
              <ul>
                {entries.slice(0, SHOWN).map((entry) => (
                  <li key={entry.id}>
                    <Link to="/entries/$" params={{ _splat: entry.id }}>
                      {kindWords(entry.kind)}, {day(entry.validTime)}
                    </Link>
                  </li>
                ))}
                {entries.length > SHOWN && (
                  <li>
                    {t("recommendation.moreEntries", { count: count(entries.length - SHOWN) })}
                  </li>
                )}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
