import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryDetailFragment, EntryPositionFragment } from "../gql/graphql";
import { CorrectForm } from "./CorrectForm";
import { mendable } from "./correction";
import classes from "./Entry.module.css";
import { EntryLink } from "./EntryLink";

/** The way to put right what an entry said, where it may be. */
export function Correct(props: { entry: EntryDetailFragment; positions: EntryPositionFragment[] }) {
  const { t } = useTranslation();
  const { entry, positions } = props;
  const [opened, setOpened] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const stated = mendable(entry);

  if (done !== null) {
    return (
      <p className={classes.done} role="status">
        {t("correct.done")} <EntryLink id={done} />
      </p>
    );
  }
  if (!stated) return null;
  if (!opened) {
    return (
      <div>
        <Button variant="default" size="xs" onClick={() => setOpened(true)}>
          {t("correct.open")}
        </Button>
      </div>
    );
  }
  return (
    <CorrectForm
      entry={entry}
      stated={stated}
      positions={positions}
      done={setDone}
      close={() => setOpened(false)}
    />
  );
}
