import { Progress } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { ImportRunDocument, type ImportRunFieldsFragment } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { Facts } from "../parts/Facts";
import { Section } from "../parts/Section";
import { Answered, Quiet } from "../parts/States";
import classes from "./Imports.module.css";

const EVERY_MILLISECONDS = 800;

/** How one import goes, asked again until it is over; then says so. */
export function RunPanel({ id, ended }: { id: string; ended: () => void }) {
  const { t } = useTranslation();
  const answer = useAnswer({ query: ImportRunDocument, variables: { id } });
  const run = answer.state === "ready" ? answer.data.importRun : null;
  const isRunning = run?.state === "RUNNING";
  const isOver = run !== null && run !== undefined && !isRunning;
  useEffect(() => {
    if (isOver) ended();
  }, [isOver, ended]);
  const ask = answer.state === "ready" ? answer.retry : null;
  useEffect(() => {
    if (!isRunning || !ask) return;
    const timer = setInterval(ask, EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isRunning, ask]);

  return (
    <Section title={t("imports.run")} note={run?.fileName}>
      <Answered answer={answer} rows={2}>
        {({ importRun }) => (importRun ? <Run run={importRun} /> : <Quiet>{id}</Quiet>)}
      </Answered>
    </Section>
  );
}

function Run({ run }: { run: ImportRunFieldsFragment }) {
  const { t } = useTranslation();
  const { count, share } = useFormats();
  const accepted = run.dryRun ? t("imports.wouldAccept") : t("imports.accepted");
  return (
    <>
      <p className={classes.state} data-state={run.state} role="status">
        {t(`imports.state.${run.state}`)}
        {run.dryRun && `, ${t("imports.dry")}`}
        {run.state === "RUNNING" && `, ${t("imports.progress", { share: share(run.progress) })}`}
      </p>
      {run.state === "RUNNING" && (
        <Progress
          value={run.progress * 100}
          aria-label={t("imports.progress", { share: share(run.progress) })}
          className={classes.progress}
        />
      )}
      {run.failure && <p className={classes.failure}>{run.failure}</p>}
      {run.notice && <p className={classes.notice}>{run.notice}</p>}
      <Facts
        facts={[
          { label: t("imports.rows"), value: count(run.rows) },
          { label: accepted, value: count(run.accepted) },
          { label: t("imports.known"), value: count(run.known) },
          {
            label: t("imports.refused"),
            value: count(run.refused),
            tone: run.refused > 0 ? "critical" : "plain",
          },
        ]}
      />
    </>
  );
}
