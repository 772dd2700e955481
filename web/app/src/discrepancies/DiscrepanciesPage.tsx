import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DiscrepanciesDocument } from "../gql/graphql";
import { usePages } from "../graph/usePages";
import choices from "../parts/Choices.module.css";
import { Fresh } from "../parts/Fresh";
import { PageHead, Section } from "../parts/Section";
import { Empty, Paged } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import { DiscrepancyTable } from "./DiscrepancyTable";
import { DISCREPANCY_KINDS, discrepancyFilter } from "./search";

const route = getRouteApi("/discrepancies");

export function DiscrepanciesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  useTitle(t("discrepancies.title"));
  const { pages, more, again } = usePages({
    query: DiscrepanciesDocument,
    variables: (after) => ({ first: 25, after, filter: discrepancyFilter(search) }),
    pick: (data) => data.discrepancies,
  });
  const ready = pages.state === "ready" ? pages : null;

  return (
    <>
      <PageHead
        title={t("discrepancies.title")}
        aside={
          <Fresh
            readAt={ready?.readAt ?? null}
            busy={pages.state === "loading" || ready?.busy === "anew"}
            again={again}
          />
        }
      >
        {t("discrepancies.note")}
      </PageHead>
      <KindFilter />
      <Section
        title={
          ready
            ? t("discrepancies.count", { count: ready.totalCount })
            : t(search.kind ? `discrepancyKind.${search.kind}` : "discrepancies.title")
        }
      >
        <Paged
          pages={pages}
          more={more}
          again={again}
          none={
            search.kind ? (
              <Empty title={t("discrepancies.noneOf")} />
            ) : (
              <Empty title={t("discrepancies.none")} text={t("discrepancies.noneText")} />
            )
          }
        >
          {(rows) => <DiscrepancyTable rows={rows} named />}
        </Paged>
      </Section>
    </>
  );
}

function KindFilter() {
  const { t } = useTranslation();
  return (
    <nav className={choices.filters} aria-label={t("discrepancies.kind")}>
      {[undefined, ...DISCREPANCY_KINDS].map((kind) => (
        <Link
          key={kind ?? "all"}
          to="/discrepancies"
          search={kind ? { kind } : {}}
          className={choices.filter}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t(kind ? `discrepancyKind.${kind}` : "discrepancies.all")}
        </Link>
      ))}
    </nav>
  );
}
