import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ItemsDocument } from "../gql/graphql";
import { usePages } from "../graph/usePages";
import { Fresh } from "../parts/Fresh";
import { PageHead, Section } from "../parts/Section";
import { Empty, Paged } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import { ItemFilters } from "./ItemFilters";
import { ItemsTable } from "./ItemsTable";
import { isNarrowed, itemFilter, itemOrder } from "./search";

const route = getRouteApi("/items");

export function ItemsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useTitle(t("items.title"));
  const { pages, more, again } = usePages({
    query: ItemsDocument,
    variables: (after) => ({
      first: 25,
      after,
      filter: itemFilter(search),
      orderBy: itemOrder(search),
    }),
    pick: (data) => data.items,
  });
  const ready = pages.state === "ready" ? pages : null;

  return (
    <>
      <PageHead
        title={t("items.title")}
        aside={
          <Fresh
            readAt={ready?.readAt ?? null}
            busy={pages.state === "loading" || ready?.busy === "anew"}
            again={again}
          />
        }
      />
      <ItemFilters search={search} narrow={(next) => navigate({ search: next, replace: true })} />
      <Section title={ready ? t("items.count", { count: ready.totalCount }) : t("items.title")}>
        <Paged
          pages={pages}
          more={more}
          again={again}
          none={
            isNarrowed(search) ? (
              <Empty title={t("items.none")} text={t("items.noneText")}>
                <Button variant="default" size="xs" onClick={() => navigate({ search: {} })}>
                  {t("items.clear")}
                </Button>
              </Empty>
            ) : (
              <Empty title={t("items.noneYet")} text={t("items.noneYetText")} />
            )
          }
        >
          {(items) => <ItemsTable items={items} />}
        </Paged>
      </Section>
    </>
  );
}
