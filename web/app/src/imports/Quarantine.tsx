import { useTranslation } from "react-i18next";
import { QuarantineDocument } from "../gql/graphql";
import { usePages } from "../graph/usePages";
import { Fresh } from "../parts/Fresh";
import { Section } from "../parts/Section";
import { Paged, Quiet } from "../parts/States";
import classes from "./Imports.module.css";
import { RowToMend } from "./RowToMend";

/** The rows that were refused, each with its reason and a way to send it again. */
export function Quarantine({ run }: { run: string | null }) {
  const { t } = useTranslation();
  const { pages, more, again } = usePages({
    query: QuarantineDocument,
    variables: (after) => ({ run, first: 20, after }),
    pick: (data) => data.quarantine,
  });
  const ready = pages.state === "ready" ? pages : null;
  const whose = run === null ? t("imports.ofAll") : t("imports.ofRun");
  return (
    <Section
      title={t("imports.quarantine")}
      note={`${whose}. ${t("imports.quarantineNote")}.`}
      aside={
        <>
          {run !== null && (
            <a href={`/api/v1/imports/runs/${encodeURIComponent(run)}/refused.csv`} download>
              {t("imports.downloadQuarantine")}
            </a>
          )}
          <Fresh
            readAt={ready?.readAt ?? null}
            busy={pages.state === "loading" || ready?.busy === "anew"}
            again={again}
          />
        </>
      }
    >
      <Paged
        pages={pages}
        more={more}
        again={again}
        none={<Quiet>{t("imports.noQuarantine")}</Quiet>}
      >
        {(rows) => (
          <ul className={classes.rows}>
            {rows.map((row) => (
              <RowToMend key={row.id} row={row} />
            ))}
          </ul>
        )}
      </Paged>
    </Section>
  );
}
