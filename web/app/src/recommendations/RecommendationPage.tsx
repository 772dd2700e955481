import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/i18n/useLanguage";
import { Decide } from "../decisions/Decide";
import {
  RecommendationCostsDocument,
  RecommendationDocument,
  type RecommendationQuery,
} from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { Section } from "../parts/Section";
import { Answered, Empty, Quiet } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import { useSession } from "../session/Session";
import { Alternatives } from "./Alternatives";
import { costsById } from "./costs";
import { Hero } from "./Hero";
import { PositionFacts } from "./PositionFacts";
import { Reasons } from "./Reasons";
import classes from "./Recommendation.module.css";
import { StockChart } from "./StockChart";
import { WhatIf } from "./WhatIf";

export type Recommendation = NonNullable<RecommendationQuery["recommendation"]>;

const route = getRouteApi("/recommendations/$code");

export function RecommendationPage() {
  const { t } = useTranslation();
  const { code } = route.useParams();
  const { graphLanguage: language } = useLanguage();
  const answer = useAnswer({ query: RecommendationDocument, variables: { code, language } });
  const advised = answer.state === "ready" ? answer.data.recommendation : null;
  const about = advised?.position.item.name ?? code;
  useTitle(`${t("recommendations.title")}: ${about}`);

  return (
    <Answered answer={answer} rows={6}>
      {({ recommendation }) =>
        recommendation ? (
          <Shown recommendation={recommendation} />
        ) : (
          <Empty page title={t("recommendation.unknown", { code })} />
        )
      }
    </Answered>
  );
}

function Shown({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const costs = useAnswer({
    query: RecommendationCostsDocument,
    variables: { code: recommendation.code },
    pause: !me.seesPrices,
  });
  const known = costs.state === "ready" ? costs.data.recommendation : null;

  return (
    <div className={classes.page}>
      <Hero recommendation={recommendation} costs={known ?? null} />
      <div className={classes.main}>
        <Decide recommendation={recommendation} />
        <Section
          title={t("recommendation.why")}
          note={
            recommendation.model
              ? t("recommendation.model", { model: recommendation.model })
              : undefined
          }
        >
          <Reasons reasons={recommendation.reasons} />
        </Section>
        <StockChart recommendation={recommendation} />
        <Section title={t("recommendation.alternatives")}>
          <Alternatives
            alternatives={recommendation.alternatives.edges.map((edge) => edge.node)}
            costs={costsById(known)}
            seesPrices={me.seesPrices}
          />
        </Section>
        {recommendation.status === "OPEN" && (
          <Section title={t("whatIf.title")} note={t("whatIf.note")}>
            <WhatIf recommendation={recommendation} />
          </Section>
        )}
      </div>
      <div className={classes.side}>
        <Section title={t("recommendation.flips")}>
          {recommendation.flips.length === 0 ? (
            <Quiet>{t("recommendation.noFlips")}</Quiet>
          ) : (
            <ul className={classes.flips}>
              {recommendation.flips.map((flip) => (
                <li key={flip}>{flip}</li>
              ))}
            </ul>
          )}
        </Section>
        <Section title={t("recommendation.position")}>
          <PositionFacts position={recommendation.position} />
        </Section>
        <Link to="/trace/$" params={{ _splat: recommendation.id }}>
          {t("trace.of")}
        </Link>
      </div>
    </div>
  );
}
