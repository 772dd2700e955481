import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/i18n/useLanguage";
import { useFormats } from "../format/useFormats";
import { NextRecommendationsDocument, OverviewDocument, type OverviewQuery } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
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
        {(data) => <Shown data={data} />}
      </Answered>
    </>
  );
}

function Shown({ data }: { data: OverviewQuery }) {
  const critical = data.recommendations.edges.map((edge) => edge.node);
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <Now critical={critical} total={data.recommendations.totalCount} />
        <ComingUp />
      </div>
      <Figures overview={data.overview} />
      <div className={classes.wide}>
        <Activity weeks={data.overview.issueLines} />
      </div>
    </div>
  );
}

function ComingUp() {
  const { t } = useTranslation();
  const { graphLanguage: language } = useLanguage();
  const answer = useAnswer({ query: NextRecommendationsDocument, variables: { language } });
  return (
    <Section title={t("overview.next")}>
      <Answered answer={answer} rows={3}>
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
