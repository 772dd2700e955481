import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { mayApprove, mayDecide } from "../decisions/choice";
import { useFormats } from "../format/useFormats";
import { ApproveDraftDocument, type DraftFragment, WithdrawDraftDocument } from "../gql/graphql";
import { usePosting } from "../graph/posting";
import { TroubleNote } from "../parts/TroublePanel";
import { useSession } from "../session/Session";
import classes from "./Drafts.module.css";
import { Refused } from "./Refused";

type Step = "none" | "approve" | "withdraw";

/** Approving and taking back, each after asking once more. */
export function DraftSteps({ draft }: { draft: DraftFragment }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const [step, setStep] = useState<Step>("none");
  const hash = draft.order.payloadHash;
  const approves = mayApprove(me) && typeof hash === "string";
  if (!approves && !mayDecide(me)) return null;
  if (step === "approve" && hash)
    return <Approve draft={draft} hash={hash} close={() => setStep("none")} />;
  if (step === "withdraw") return <Withdraw draft={draft} close={() => setStep("none")} />;
  return (
    <div className={classes.buttons}>
      {approves && (
        <Button size="xs" onClick={() => setStep("approve")}>
          {t("drafts.approve")}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setStep("withdraw")}>
        {t("drafts.withdraw")}
      </Button>
    </div>
  );
}

function Approve(props: { draft: DraftFragment; hash: string; close: () => void }) {
  const { t } = useTranslation();
  const { money, quantity } = useFormats();
  const { busy, trouble, send } = usePosting(ApproveDraftDocument);
  const { draft, hash } = props;
  const { order } = draft;
  return (
    <div className={classes.ask}>
      <p>
        {t("drafts.sure", {
          amount: quantity(order.quantity, order.unit),
          supplier: draft.supplierName,
          total: order.total ? money(order.total, order.currency) : "",
        })}
      </p>
      {trouble && <Refused trouble={trouble} />}
      <div className={classes.buttons}>
        <Button
          size="xs"
          loading={busy}
          autoFocus
          onClick={() => send({ input: { draft: draft.number, payloadHash: hash } })}
        >
          {t("drafts.order")}
        </Button>
        <Button size="xs" variant="default" onClick={props.close}>
          {t("drafts.close")}
        </Button>
      </div>
    </div>
  );
}

function Withdraw(props: { draft: DraftFragment; close: () => void }) {
  const { t } = useTranslation();
  const { busy, trouble, send } = usePosting(WithdrawDraftDocument);
  const [reason, setReason] = useState("");
  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    await send({ input: { draft: props.draft.number, reason: reason.trim() } });
  };
  return (
    <form className={classes.ask} onSubmit={withdraw}>
      <TextInput
        label={t("drafts.reason")}
        required
        data-autofocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {trouble && <TroubleNote trouble={trouble} />}
      <div className={classes.buttons}>
        <Button type="submit" size="xs" loading={busy} disabled={reason.trim() === ""}>
          {t("drafts.withdraw")}
        </Button>
        <Button size="xs" variant="default" onClick={props.close}>
          {t("drafts.close")}
        </Button>
      </div>
    </form>
  );
}
