import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { Empty, Loading } from "../parts/States";
import { TroublePanel } from "../parts/TroublePanel";
import classes from "./Console.module.css";
import { Editor } from "./Editor";
import { resultExtensions } from "./extensions";
import type { Outcome } from "./run";

/** What came of a run, with how long it took and how much it was. */
export function Result(props: { outcome: Outcome | null; isRunning: boolean }) {
  const { t } = useTranslation();
  const { count, bytes } = useFormats();
  const { outcome } = props;
  if (props.isRunning) return <Loading rows={5} />;
  if (outcome === null) return <Empty title={t("console.empty")} />;
  switch (outcome.kind) {
    case "stopped":
      return <Empty title={t("console.stopped")} />;
    case "badVariables":
      return <Empty title={t("console.badVariables")} text={t("console.badVariablesText")} />;
    case "unreachable":
      return <TroublePanel trouble={{ kind: "unreachable" }} />;
    case "answered":
      return (
        <>
          <Editor
            label={t("console.result")}
            text={outcome.text}
            extensions={resultExtensions}
            tall
          />
          <p className={classes.took} role="status">
            {t("console.took", {
              status: outcome.status,
              time: count(outcome.milliseconds),
              size: bytes(outcome.size),
            })}
          </p>
        </>
      );
  }
}
