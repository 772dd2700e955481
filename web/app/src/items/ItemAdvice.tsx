import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/i18n/useLanguage";
import { ItemAdviceDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { Section } from "../parts/Section";
import { Answered } from "../parts/States";
import { AdviceList } from "../recommendations/AdviceList";
import { openAdviceOn } from "./advice";

/** What is advised for this item now; nothing at all when nothing is. */
export function ItemAdvice({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const { graphLanguage: language } = useLanguage();
  const answer = useAnswer({
    query: ItemAdviceDocument,
    variables: { filter: openAdviceOn(sku), language },
  });
  const isKnownEmpty = answer.state === "ready" && answer.data.recommendations.edges.length === 0;
  if (answer.state === "loading" || (isKnownEmpty && !answer.trouble)) return null;
  return (
    <Section title={t("item.advice")}>
      <Answered answer={answer}>
        {({ recommendations }) => (
          <AdviceList advice={recommendations.edges.map((edge) => edge.node)} />
        )}
      </Answered>
    </Section>
  );
}
