import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type DecisionKind, ReopenCardDocument } from "../gql/graphql";
import { usePosting } from "../graph/posting";
import { Section } from "../parts/Section";
import { TroubleNote } from "../parts/TroublePanel";
import type { Recommendation } from "../recommendations/RecommendationPage";
import { useSession } from "../session/Session";
import { KINDS, mayDecide } from "./choice";
import classes from "./Decide.module.css";
import { DecideForm } from "./DecideForm";

/** The ways to decide on advice, or what was decided. */
export function Decide({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const [kind, setKind] = useState<DecisionKind | null>(null);
  const [done, setDone] = useState(false);
  if (recommendation.status === "CLOSED") return null;
  const isOpen = recommendation.status === "OPEN";
  return (
    <Section title={t("decide.title")}>
      {done && (
        <p role="status" tabIndex={-1} ref={(said) => said?.focus()} className={classes.quiet}>
          {t("decide.done")} {!isOpen && <Decided recommendation={recommendation} />}
        </p>
      )}
      {!done && !isOpen && (
        <p className={classes.quiet}>
          <Decided recommendation={recommendation} />
        </p>
      )}
      {isOpen && !mayDecide(me) && <p className={classes.quiet}>{t("decide.notYou")}</p>}
      {isOpen && mayDecide(me) && (
        <>
          <div className={classes.kinds}>
            {KINDS.map((one) => (
              <Button
                key={one}
                size="xs"
                variant={one === "ACCEPT" ? "filled" : "default"}
                aria-expanded={kind === one}
                onClick={() => setKind(kind === one ? null : one)}
              >
                {t(`decide.kind.${one}`)}
              </Button>
            ))}
          </div>
          {kind && (
            <DecideForm
              key={kind}
              kind={kind}
              recommendation={recommendation}
              done={() => {
                setKind(null);
                setDone(true);
              }}
              close={() => setKind(null)}
            />
          )}
        </>
      )}
      {!isOpen && recommendation.status !== "ACCEPTED" && mayDecide(me) && (
        <Reopen card={recommendation.id} />
      )}
    </Section>
  );
}

function Decided({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation();
  const words = t(`decide.status.${recommendation.status}`);
  return recommendation.status === "ACCEPTED" ? <Link to="/drafts">{words}</Link> : words;
}

function Reopen({ card }: { card: string }) {
  const { t } = useTranslation();
  const { busy, trouble, send } = usePosting(ReopenCardDocument);
  return (
    <>
      <Button variant="default" size="xs" loading={busy} onClick={() => send({ card })} mt="xs">
        {t("decide.reopen")}
      </Button>
      {trouble && <TroubleNote trouble={trouble} />}
    </>
  );
}
