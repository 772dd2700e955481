import { ActionIcon } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { IconRefresh } from "./icons";
import classes from "./States.module.css";

/** When what is shown was read, and a way to read it again. */
export function Fresh(props: { readAt: number | null; busy: boolean; again: () => void }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  return (
    <span className={classes.fresh}>
      {props.readAt !== null && t("answer.asOf", { time: time(props.readAt) })}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        loading={props.busy}
        aria-label={props.busy ? t("answer.refreshing") : t("answer.refresh")}
        onClick={props.again}
      >
        <IconRefresh size={15} stroke={1.8} />
      </ActionIcon>
    </span>
  );
}
