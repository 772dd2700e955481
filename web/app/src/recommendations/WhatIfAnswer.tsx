import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/i18n/useLanguage";
import { useFormats } from "../format/useFormats";
import { WhatIfDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { DataTable } from "../parts/DataTable";
import { Answered } from "../parts/States";
import type { WhatIfVariables } from "./whatIf";

/** What would be advised, and the ways to order compared. */
export function WhatIfAnswer({ card, asked }: { card: string; asked: WhatIfVariables }) {
  const { t } = useTranslation();
  const { graphLanguage: language } = useLanguage();
  const { date, quantity } = useFormats();
  const answer = useAnswer({ query: WhatIfDocument, variables: { card, ...asked, language } });
  return (
    <Answered answer={answer} rows={3}>
      {({ whatIf }) => (
        <>
          <p>{whatIf.text}</p>
          <DataTable
            caption={t("whatIf.options")}
            rows={whatIf.options}
            rowKey={(row) => `${row.offer} ${row.quantity} ${row.asked}`}
            columns={[
              {
                id: "supplier",
                label: t("whatIf.offer"),
                cell: (row) =>
                  row.asked
                    ? t("whatIf.asked", { supplier: row.supplier })
                    : row.best
                      ? t("whatIf.best", { supplier: row.supplier })
                      : row.supplier,
              },
              {
                id: "quantity",
                label: t("recommendation.quantity"),
                numeric: true,
                cell: (row) => quantity(row.quantity, row.unit),
              },
              {
                id: "arrives",
                label: t("recommendation.arrives"),
                cell: (row) => date(row.arrivesOn),
              },
              {
                id: "short",
                label: t("whatIf.short"),
                numeric: true,
                cell: (row) => quantity(row.unitsShort, row.unit),
              },
              ...(whatIf.options.some((row) => row.expectedCost !== null)
                ? [
                    {
                      id: "cost",
                      label: t("recommendation.cost"),
                      numeric: true,
                      cell: (row: (typeof whatIf.options)[number]) =>
                        row.expectedCost && row.currency
                          ? quantity(row.expectedCost, row.currency)
                          : "",
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
    </Answered>
  );
}
