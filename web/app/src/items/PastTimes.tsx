import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Item.module.css";
import { fieldOf, type Past, pastOf } from "./past";

/** The two times to look at stock from: when it was true, and by what was known. */
export function PastTimes(props: { past: Past; look: (past: Past) => void }) {
  const { t } = useTranslation();
  const [valid, setValid] = useState(fieldOf(props.past.validAt));
  const [known, setKnown] = useState(fieldOf(props.past.asOf));
  const now = fieldOf(new Date().toISOString());
  const look = (event: FormEvent) => {
    event.preventDefault();
    props.look(pastOf(valid, known));
  };
  return (
    <form className={classes.times} onSubmit={look}>
      <p className={classes.timesNote}>{t("past.note")}</p>
      <TextInput
        type="datetime-local"
        label={t("past.validAt")}
        max={now}
        value={valid}
        onChange={(event) => setValid(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        label={t("past.asOf")}
        max={now}
        value={known}
        onChange={(event) => setKnown(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t("past.look")}
      </Button>
    </form>
  );
}
