import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { type ImportRunFieldsFragment, ImportRunsDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { Section } from "../parts/Section";
import { Answered, Quiet } from "../parts/States";
import classes from "./Imports.module.css";

/** The latest imports; each leads to its result. */
export function Runs() {
  const { t } = useTranslation();
  const answer = useAnswer({ query: ImportRunsDocument, variables: {} });
  return (
    <Section title={t("imports.runs")}>
      <Answered answer={answer} rows={3}>
        {({ importRuns }) =>
          importRuns.length === 0 ? (
            <Quiet>{t("imports.noRuns")}</Quiet>
          ) : (
            <ul className={classes.runs}>
              {importRuns.map((run) => (
                <Run key={run.id} run={run} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}

function Run({ run }: { run: ImportRunFieldsFragment }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormats();
  const counts = {
    accepted: count(run.accepted),
    known: count(run.known),
    refused: count(run.refused),
  };
  return (
    <li>
      <Link
        to="/imports"
        search={{ run: run.id }}
        activeOptions={{ exact: true, includeSearch: true }}
      >
        {run.fileName}
      </Link>
      <span className={classes.when}>{dateTime(run.startedAt)}</span>
      <span className={classes.small}>
        {t(`imports.state.${run.state}`)}
        {run.dryRun && `, ${t("imports.dry")}`}
        {run.state === "DONE" && `: ${t("imports.counts", counts)}`}
      </span>
    </li>
  );
}
