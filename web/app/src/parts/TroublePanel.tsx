import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Trouble } from "../graph/trouble";
import classes from "./States.module.css";

/** In place of something that could not be read: what the server said, its remedy, and a way on. */
export function TroublePanel(props: { trouble: Trouble; retry?: () => void; alone?: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.failed} role="alert" data-alone={props.alone}>
      <p className={classes.failedTitle}>{t("answer.failed")}</p>
      <TroubleWords trouble={props.trouble} />
      {props.retry && (
        <Button variant="default" size="xs" onClick={props.retry}>
          {t("answer.retry")}
        </Button>
      )}
    </div>
  );
}

/** Beside something that was asked for and refused. */
export function TroubleNote({ trouble }: { trouble: Trouble }) {
  return (
    <div className={classes.note} role="alert">
      <TroubleWords trouble={trouble} />
    </div>
  );
}

function TroubleWords({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation();
  switch (trouble.kind) {
    case "unreachable":
      return (
        <>
          <p className={classes.message}>{t("answer.unreachable")}</p>
          <p className={classes.remedy}>{t("answer.unreachableRemedy")}</p>
        </>
      );
    case "unexpected":
      return (
        <p className={classes.message}>{t("answer.unexpected", { status: trouble.status })}</p>
      );
    case "said":
      return (
        <>
          <p className={classes.message}>{trouble.message}</p>
          {trouble.remedy && <p className={classes.remedy}>{trouble.remedy}</p>}
          {trouble.code && <p className={classes.code}>{trouble.code}</p>}
        </>
      );
  }
}
