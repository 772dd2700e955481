import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { type ImportRunFieldsFragment, ImportRunsDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { DataTable } from "../parts/DataTable";
import { Section } from "../parts/Section";
import { Answered, Quiet } from "../parts/States";
import classes from "./Imports.module.css";

/** The latest imports; each leads to its result. */
export function Runs({ chosen }: { chosen: string | null }) {
  const { t } = useTranslation();
  const answer = useAnswer({ query: ImportRunsDocument, variables: {} });
  return (
    <Section title={t("imports.runs")}>
      <Answered answer={answer} rows={3}>
        {({ importRuns }) =>
          importRuns.length === 0 ? (
            <Quiet>{t("imports.noRuns")}</Quiet>
          ) : (
            <RunTable runs={importRuns} chosen={chosen} />
          )
        }
      </Answered>
    </Section>
  );
}

function RunTable(props: { runs: ImportRunFieldsFragment[]; chosen: string | null }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormats();
  return (
    <DataTable
      caption={t("imports.runs")}
      rows={props.runs}
      rowKey={(run) => run.id}
      columns={[
        {
          id: "file",
          label: t("imports.file"),
          cell: (run) => (
            <>
              <Link
                to="/imports"
                search={{ run: run.id }}
                aria-current={run.id === props.chosen ? "true" : undefined}
                activeProps={{}}
              >
                {run.fileName}
              </Link>
              <span className={classes.small}>
                {t(`imports.state.${run.state}`)}
                {run.dryRun && `, ${t("imports.dry")}`} · {dateTime(run.startedAt)}
              </span>
            </>
          ),
        },
        {
          id: "accepted",
          label: t("imports.accepted"),
          numeric: true,
          cell: (run) => count(run.accepted),
        },
        { id: "known", label: t("imports.known"), numeric: true, cell: (run) => count(run.known) },
        {
          id: "refused",
          label: t("imports.refused"),
          numeric: true,
          cell: (run) => count(run.refused),
        },
      ]}
    />
  );
}
