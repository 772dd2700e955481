import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import {
  DecideDocument,
  type DecisionKind,
  PreviewDecisionDocument,
  type ProposedOrderFragment,
} from "../gql/graphql";
import { newKey, usePosting } from "../graph/posting";
import { type Trouble, troubleOf } from "../graph/trouble";
import { TroubleNote } from "../parts/TroublePanel";
import type { Recommendation } from "../recommendations/RecommendationPage";
import { type Advised, type Filled, inputOf, isComplete } from "./choice";
import classes from "./Decide.module.css";
import { DecideInputs } from "./DecideInputs";
import { OrderFacts } from "./OrderFacts";

/** Two steps: what is decided, then what comes of it, shown before anything is sent. */
export function DecideForm(props: {
  kind: DecisionKind;
  recommendation: Recommendation;
  done: () => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const { kind, recommendation } = props;
  const client = useClient();
  const advised = advisedOf(recommendation);
  const [key] = useState(() => newKey("decision"));
  const [filled, setFilled] = useState<Filled>(() => ({
    quantity: advised.quantity,
    supplier: advised.supplier,
    due: advised.due,
    until: "",
    code: "DEMAND_KNOWN_OTHERWISE",
    reason: "",
  }));
  const [shown, setShown] = useState<{ order: ProposedOrderFragment | null } | null>(null);
  const [refused, setRefused] = useState<Trouble | null>(null);
  const { busy, trouble, send } = usePosting(DecideDocument);
  const input = inputOf(key, kind, advised, filled);

  const look = async () => {
    setRefused(null);
    const policy = { requestPolicy: "network-only" } as const;
    const { data, error } = await client
      .query(PreviewDecisionDocument, { input }, policy)
      .toPromise();
    if (data) setShown({ order: data.previewDecision ?? null });
    else setRefused(error ? troubleOf(error) : { kind: "unreachable" });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (shown === null) await look();
    else if (await send({ input })) props.done();
  };

  return (
    <form className={classes.form} onSubmit={submit} aria-label={t(`decide.kind.${kind}`)}>
      {shown === null ? (
        <DecideInputs
          kind={kind}
          recommendation={recommendation}
          filled={filled}
          change={setFilled}
        />
      ) : (
        <>
          <p>{t(`decide.sure.${kind}`)}</p>
          {shown.order && <OrderFacts order={shown.order} />}
        </>
      )}
      {refused && <TroubleNote trouble={refused} />}
      {trouble && <TroubleNote trouble={trouble} />}
      <div className={classes.buttons}>
        <Button
          type="submit"
          size="xs"
          loading={busy}
          disabled={!isComplete(kind, advised, filled)}
        >
          {shown === null ? t("decide.look") : t("decide.confirm")}
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => (shown === null ? props.close() : setShown(null))}
        >
          {shown === null ? t("decide.close") : t("decide.back")}
        </Button>
      </div>
    </form>
  );
}

function advisedOf(recommendation: Recommendation): Advised {
  return {
    id: recommendation.id,
    madeAt: recommendation.madeAt,
    quantity: recommendation.quantity,
    supplier: keyOf(recommendation.offer.supplier.id),
    due: recommendation.arrivesAt?.slice(0, 10) ?? "",
  };
}

/** The key within a global id. */
export function keyOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
