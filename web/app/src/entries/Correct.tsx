import { Button } from "@mantine/core";
import { useRef, useState } from "react";
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
  const button = useRef<HTMLButtonElement>(null);
  const stated = mendable(entry);

  if (done !== null) {
    return (
      <p className={classes.done} role="status" tabIndex={-1} ref={takeTo}>
        {t("correct.done")} <EntryLink id={done} />
      </p>
    );
  }
  if (!stated) return null;
  const close = () => {
    setOpened(false);
    button.current?.focus();
  };
  return (
    <>
      <div>
        <Button
          ref={button}
          variant="default"
          size="xs"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {t("correct.open")}
        </Button>
      </div>
      {opened && (
        <CorrectForm
          entry={entry}
          stated={stated}
          positions={positions}
          done={setDone}
          close={close}
        />
      )}
    </>
  );
}

/** Takes a reader who uses the keyboard to what is new. */
function takeTo(said: HTMLElement | null) {
  said?.focus();
}
