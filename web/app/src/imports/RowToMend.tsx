import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import { MendRowDocument, type QuarantinedRowFieldsFragment } from "../gql/graphql";
import { type Trouble, troubleOf } from "../graph/trouble";
import { TroubleNote } from "../parts/TroublePanel";
import classes from "./Imports.module.css";

/** One refused row: why, what to do, and its text to mend and send again. */
export function RowToMend(props: { row: QuarantinedRowFieldsFragment }) {
  const { t } = useTranslation();
  const [row, setRow] = useState(props.row);
  const [text, setText] = useState(props.row.text);
  const [sent, setSent] = useState<"no" | "accepted" | "refused">("no");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [{ fetching }, mendRow] = useMutation(MendRowDocument);

  const mend = async (event: FormEvent) => {
    event.preventDefault();
    const { data, error } = await mendRow({ id: row.id, text });
    setTrouble(error ? troubleOf(error) : null);
    if (!data || error) return;
    setSent(data.mendRow ? "refused" : "accepted");
    if (data.mendRow) setRow(data.mendRow);
  };

  return (
    <li className={classes.row} data-sent={sent}>
      <div>
        <p className={classes.line}>
          {t("imports.line", { line: row.line })} <code>{row.code}</code>
        </p>
        <p className={classes.reason}>{row.reason}</p>
        <p className={classes.remedy}>{row.remedy}</p>
      </div>
      <form onSubmit={mend} className={classes.mend}>
        <Textarea
          label={t("imports.rowText")}
          autosize
          minRows={1}
          maxRows={8}
          spellCheck={false}
          disabled={sent === "accepted"}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          classNames={{ input: classes.text ?? "" }}
        />
        {trouble && <TroubleNote trouble={trouble} />}
        <div className={classes.sent}>
          <Button
            type="submit"
            variant="default"
            size="xs"
            loading={fetching}
            disabled={sent === "accepted"}
          >
            {t("imports.mend")}
          </Button>
          <span role="status">
            {sent === "accepted" && t("imports.mended")}
            {sent === "refused" && t("imports.stillRefused")}
          </span>
        </div>
      </form>
    </li>
  );
}
