import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EntryDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { PageHead, Section } from "../parts/Section";
import { Answered, Empty } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import { EntryDetail } from "./EntryDetail";
import { kindWords } from "./kindWords";

const route = getRouteApi("/entries/$");

export function EntryPage() {
  const { t } = useTranslation();
  const { _splat: id = "" } = route.useParams();
  const answer = useAnswer({ query: EntryDocument, variables: { id } });
  useTitle(t("entry.title"));
  return (
    <>
      <PageHead title={t("entry.title")}>{t("entry.note")}</PageHead>
      <Answered answer={answer}>
        {({ entry }) =>
          entry ? (
            <Section title={kindWords(entry.kind)}>
              <EntryDetail key={entry.id} entry={entry} />
            </Section>
          ) : (
            <Empty title={t("entry.unknown")} />
          )
        }
      </Answered>
    </>
  );
}
