import { useTranslation } from "react-i18next";
import { DiscrepancyTable } from "../discrepancies/DiscrepancyTable";
import { discrepancyFilter } from "../discrepancies/search";
import { DiscrepanciesDocument } from "../gql/graphql";
import { usePages } from "../graph/usePages";
import { Section } from "../parts/Section";
import { Paged, Quiet } from "../parts/States";

/** Where the books and the world differed for this item. */
export function ItemDiscrepancies({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const { pages, more, again } = usePages({
    query: DiscrepanciesDocument,
    variables: (after) => ({ first: 5, after, filter: discrepancyFilter({}, sku) }),
    pick: (data) => data.discrepancies,
  });
  return (
    <Section title={t("discrepancies.title")} note={t("discrepancies.note")}>
      <Paged
        pages={pages}
        more={more}
        again={again}
        none={<Quiet>{t("discrepancies.noneOfItem")}</Quiet>}
      >
        {(rows) => <DiscrepancyTable rows={rows} named={false} />}
      </Paged>
    </Section>
  );
}
