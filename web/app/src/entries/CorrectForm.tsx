import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  CorrectMovementDocument,
  type EntryDetailFragment,
  type EntryPositionFragment,
} from "../gql/graphql";
import { newKey, usePosting } from "../graph/posting";
import { TroubleNote } from "../parts/TroublePanel";
import { Changes } from "./Changes";
import { changesAny, insteadOf } from "./correction";
import classes from "./Entry.module.css";
import { RightAmounts } from "./RightAmounts";

type Way = "amount" | "nothing";

/** Asks what is right and why, and shows what will be taken back before anything is sent. */
export function CorrectForm(props: {
  entry: EntryDetailFragment;
  stated: NonNullable<EntryDetailFragment["stated"]>;
  positions: EntryPositionFragment[];
  done: (id: string) => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const { entry, stated } = props;
  const title = useId();
  const [key] = useState(() => newKey("correction"));
  const [way, setWay] = useState<Way>("amount");
  const [amounts, setAmounts] = useState(stated.lines.map((line) => line.quantity));
  const [reason, setReason] = useState("");
  const { busy, trouble, send } = usePosting(CorrectMovementDocument);
  const isReady = reason.trim() !== "" && (way === "nothing" || changesAny(stated, amounts));

  const correct = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const instead = way === "amount" ? insteadOf(stated, amounts) : null;
    const answer = await send({
      input: { id: key, of: entry.id, instead, reason: reason.trim() },
    });
    if (answer) props.done(answer.correctMovement.id);
  };

  return (
    <form className={classes.correct} onSubmit={correct} aria-labelledby={title}>
      <h3 id={title}>{t("correct.title")}</h3>
      <SegmentedControl
        className={classes.ways}
        size="xs"
        aria-label={t("correct.way")}
        value={way}
        onChange={(chosen) => setWay(chosen === "nothing" ? "nothing" : "amount")}
        data={[
          { value: "amount", label: t("correct.amount") },
          { value: "nothing", label: t("correct.nothing") },
        ]}
      />
      {way === "amount" && (
        <RightAmounts
          stated={stated}
          positions={props.positions}
          amounts={amounts}
          change={setAmounts}
        />
      )}
      <TextInput
        label={t("correct.reason")}
        description={t("correct.reasonNote")}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.back}>
        <h4>{t("correct.takenBack")}</h4>
        <Changes changes={entry.changes} positions={props.positions} />
        <Since entry={entry} />
        <p className={classes.quiet}>
          {way === "amount" ? t("correct.thenRight") : t("correct.thenNothing")}
        </p>
      </div>
      {trouble && <TroubleNote trouble={trouble} />}
      <div className={classes.buttons}>
        <Button type="submit" size="xs" loading={busy} disabled={!isReady}>
          {way === "amount" ? t("correct.send") : t("correct.sendNothing")}
        </Button>
        <Button variant="default" size="xs" onClick={props.close}>
          {t("correct.close")}
        </Button>
      </div>
    </form>
  );
}

/** How much was recorded on top of the mistake. */
function Since({ entry }: { entry: EntryDetailFragment }) {
  const { t } = useTranslation();
  const since = Math.max(0, ...entry.changes.map((change) => change.since));
  return (
    <p className={since > 0 ? classes.since : classes.quiet}>
      {since > 0 ? t("correct.since", { count: since }) : t("correct.sinceNone")}
    </p>
  );
}
