import { useTranslation } from "react-i18next";
import { OrdersDocument } from "../gql/graphql";
import { usePages } from "../graph/usePages";
import { Fresh } from "../parts/Fresh";
import { PageHead, Section } from "../parts/Section";
import { Empty, Paged } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import { OrderTable } from "./OrderTable";

/** The orders, newest first, and how each stands. */
export function OrdersPage() {
  const { t } = useTranslation();
  useTitle(t("orders.title"));
  const { pages, more, again } = usePages({
    query: OrdersDocument,
    variables: (after) => ({ first: 25, after }),
    pick: (data) => data.purchaseOrders,
  });
  const ready = pages.state === "ready" ? pages : null;
  return (
    <>
      <PageHead
        title={t("orders.title")}
        aside={
          <Fresh
            readAt={ready?.readAt ?? null}
            busy={pages.state === "loading" || ready?.busy === "anew"}
            again={again}
          />
        }
      >
        {t("orders.note")}
      </PageHead>
      <Section title={ready ? t("orders.count", { count: ready.totalCount }) : t("orders.title")}>
        <Paged
          pages={pages}
          more={more}
          again={again}
          none={<Empty title={t("orders.none")} text={t("orders.noneText")} />}
        >
          {(rows) => <OrderTable rows={rows} again={again} />}
        </Paged>
      </Section>
    </>
  );
}
