import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { kindWords } from "../entries/kindWords";
import { useFormats } from "../format/useFormats";
import { TraceDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { PageHead, Section } from "../parts/Section";
import { Answered, Empty } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import { stagesOf, type TraceStep } from "./stages";
import classes from "./Trace.module.css";

const route = getRouteApi("/trace/$");

/** The way of an advice: from the entries it rests on to what came of it. */
export function TracePage() {
  const { t } = useTranslation();
  const { _splat: id = "" } = route.useParams();
  const answer = useAnswer({ query: TraceDocument, variables: { id } });
  useTitle(`${t("trace.title")}: ${id}`);
  return (
    <>
      <PageHead title={t("trace.title")}>{id}</PageHead>
      <Answered answer={answer} rows={6}>
        {({ trace }) =>
          trace ? (
            <div className={classes.stages}>
              {stagesOf(trace.steps).map(({ stage, steps, left }) => (
                <Section
                  key={stage}
                  title={t(`traceStage.${stage}`)}
                  note={left > 0 ? t("trace.left", { count: left }) : undefined}
                >
                  <ol className={classes.steps}>
                    {steps.map((step) => (
                      <Step key={`${step.subject} ${step.entry?.id ?? step.kind}`} step={step} />
                    ))}
                  </ol>
                </Section>
              ))}
            </div>
          ) : (
            <Empty page title={t("trace.unknown", { id })} />
          )
        }
      </Answered>
    </>
  );
}

function Step({ step }: { step: TraceStep }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const words = step.entry ? kindWords(step.kind) : t(`traceKind.${kindOf(step.kind)}`);
  return (
    <li>
      <span className={classes.time}>{step.at ? dateTime(step.at) : "–"}</span>
      <span>
        {step.entry ? (
          <Link to="/entries/$" params={{ _splat: step.entry.id }}>
            {words}
          </Link>
        ) : (
          words
        )}{" "}
        <Link to="/things/$" params={{ _splat: step.subject }}>
          {step.subject}
        </Link>
        {step.entry && (
          <span className={classes.small}>
            {t("trace.by", {
              actor: step.entry.actor,
              place: `${step.entry.partition} #${step.entry.offset}`,
            })}
          </span>
        )}
        {step.detail && <span className={classes.small}>{step.detail}</span>}
      </span>
    </li>
  );
}

function kindOf(kind: string): "forecast" | "recommendation" | "archived" {
  return kind === "forecast" || kind === "recommendation" ? kind : "archived";
}
