import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { EntryDocument, type EntryQuery } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { PageHead, Section } from "../parts/Section";
import { Answered, Empty } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import classes from "./Entry.module.css";
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
        {({ entry }) => (entry ? <Shown entry={entry} /> : <Empty title={t("entry.unknown")} />)}
      </Answered>
    </>
  );
}

function Shown({ entry }: { entry: NonNullable<EntryQuery["entry"]> }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormats();
  const place = { partition: entry.partition, offset: count(entry.offset) };
  return (
    <Section title={kindWords(entry.kind)}>
      <dl className={classes.entry}>
        <dt>{t("entry.valid")}</dt>
        <dd>{dateTime(entry.validTime)}</dd>
        <dt>{t("entry.recorded")}</dt>
        <dd>{dateTime(entry.recordTime)}</dd>
        <dt>{t("entry.actor")}</dt>
        <dd>{entry.actor}</dd>
        <dt>{t("entry.source")}</dt>
        <dd>{entry.source}</dd>
        <dt>{t("entry.place")}</dt>
        <dd>{t("entry.placeValue", place)}</dd>
        <dt>{t("entry.id")}</dt>
        <dd className={classes.code}>{entry.id}</dd>
        <dt>{t("entry.hash")}</dt>
        <dd className={classes.code}>{entry.hash}</dd>
      </dl>
    </Section>
  );
}
