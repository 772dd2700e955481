import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/i18n/useLanguage";
import { ItemForecastDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { Section } from "../parts/Section";
import { Answered, Quiet } from "../parts/States";
import { ForecastChart } from "./ForecastChart";

const WEEKS = 27;

/** What demand is expected to be, with its interval, its models and why they were chosen. */
export function ItemForecast({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const { graphLanguage: language } = useLanguage();
  const answer = useAnswer({
    query: ItemForecastDocument,
    variables: { sku, weeks: WEEKS, language },
  });
  return (
    <Answered answer={answer} rows={5}>
      {({ item }) =>
        item?.forecast ? (
          <ForecastChart
            past={item.demand}
            forecast={item.forecast}
            unit={item.baseUnit.symbol ?? t("item.unit")}
          />
        ) : (
          <Section title={t("item.forecast")}>
            <Quiet>{t("item.noForecast")}</Quiet>
          </Section>
        )
      }
    </Answered>
  );
}
