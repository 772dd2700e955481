import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/i18n/useLanguage";
import { useFormats } from "../format/useFormats";
import {
  NextRecommendationsDocument,
  type NextRecommendationsQuery,
  OverviewDocument,
  type OverviewQuery,
} from "../gql/graphql";
import { type Answer, useAnswer } from "../graph/useAnswer";
import { Fresh } from "../parts/Fresh";
import { PageHead, Section } from "../parts/Section";
import { Answered, Quiet } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import { AdviceList } from "../recommendations/AdviceList";
import { Activity } from "./Activity";
import { Figures } from "./Figures";
import { Now } from "./Now";
import classes from "./Overview.module.css";

export function OverviewPage() {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { graphLanguage: language } = useLanguage();
  const answer = useAnswer({ query: OverviewDocument, variables: { language } });
  const next = useAnswer({ query: NextRecommendationsDocument, variables: { language } });
  useTitle(t("overview.title"));
  const ready = answer.state === "ready" ? answer : null;

  return (
    <>
      <PageHead
        title={t("overview.title")}
        aside={
          ready && (
            <span className={classes.asOf}>
              {t("answer.asOf", { time: dateTime(ready.data.overview.asOf) })}
              <Fresh readAt={null} busy={ready.refreshing} again={ready.retry} />
            </span>
          )
        }
      />
      <Answered answer={answer} rows={6}>
        {(data) => <Shown data={data} next={next} />}
      </Answered>
    </>
  );
}

type Next = Answer<NextRecommendationsQuery>;

function Shown({ data, next }: { data: OverviewQuery; next: Next }) {
  const critical = data.recommendations.edges.map((edge) => edge.node);
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <Now critical={critical} total={data.recommendations.totalCount} />
        <ComingUp next={next} />
      </div>
      <Figures overview={data.overview} discrepancies={data.discrepancies.totalCount} />
      <div className={classes.wide}>
        <Activity weeks={data.overview.issueLines} />
      </div>
    </div>
  );
}

function ComingUp({ next }: { next: Next }) {
  const { t } = useTranslation();
  return (
    <Section title={t("overview.next")}>
      <Answered answer={next} rows={3}>
        {({ recommendations: { edges } }) =>
          edges.length === 0 ? (
            <Quiet>{t("overview.nextNone")}</Quiet>
          ) : (
            <AdviceList advice={edges.map((edge) => edge.node)} />
          )
        }
      </Answered>
    </Section>
  );
}
