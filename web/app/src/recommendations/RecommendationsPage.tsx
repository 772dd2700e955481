import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/i18n/useLanguage";
import { RecommendationsDocument } from "../gql/graphql";
import { usePages } from "../graph/usePages";
import choices from "../parts/Choices.module.css";
import { Fresh } from "../parts/Fresh";
import { PageHead, Section } from "../parts/Section";
import { Empty, Paged } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import { AdviceList } from "./AdviceList";
import { type AdviceSearch, adviceFilter, URGENCIES } from "./search";

const route = getRouteApi("/recommendations");

export function RecommendationsPage() {
  const { t } = useTranslation();
  const { graphLanguage: language } = useLanguage();
  const search = route.useSearch();
  useTitle(t("recommendations.title"));
  const { pages, more, again } = usePages({
    query: RecommendationsDocument,
    variables: (after) => ({ language, first: 25, after, filter: adviceFilter(search) }),
    pick: (data) => data.recommendations,
  });
  const ready = pages.state === "ready" ? pages : null;

  return (
    <>
      <PageHead
        title={t("recommendations.title")}
        aside={
          <Fresh
            readAt={ready?.readAt ?? null}
            busy={pages.state === "loading" || ready?.busy === "anew"}
            again={again}
          />
        }
      />
      <UrgencyFilter />
      <Section
        title={
          ready ? t("recommendations.count", { count: ready.totalCount }) : headingOf(search, t)
        }
      >
        <Paged
          pages={pages}
          more={more}
          again={again}
          none={
            search.urgency ? (
              <Empty title={t("recommendations.noneOf")} />
            ) : (
              <Empty title={t("recommendations.none")} text={t("recommendations.noneText")} />
            )
          }
        >
          {(advice) => <AdviceList advice={advice} />}
        </Paged>
      </Section>
    </>
  );
}

type Translate = ReturnType<typeof useTranslation>["t"];

function headingOf({ urgency }: AdviceSearch, t: Translate): string {
  return urgency ? t(`urgency.${urgency}`) : t("recommendations.all");
}

function UrgencyFilter() {
  const { t } = useTranslation();
  return (
    <nav className={choices.filters} aria-label={t("recommendations.filter")}>
      {[undefined, ...URGENCIES].map((urgency) => (
        <Link
          key={urgency ?? "all"}
          to="/recommendations"
          search={urgency ? { urgency } : {}}
          className={choices.filter}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {headingOf(urgency ? { urgency } : {}, t)}
        </Link>
      ))}
    </nav>
  );
}
