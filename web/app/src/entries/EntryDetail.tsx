import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { type EntryDetailFragment, EntryPositionsDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { Answered } from "../parts/States";
import { useSession } from "../session/Session";
import { Changes } from "./Changes";
import { Correct } from "./Correct";
import classes from "./Entry.module.css";
import { EntryLink } from "./EntryLink";

/** All that an entry says: what it changed, who said so and when, its proof, and what mends what. */
export function EntryDetail({ entry }: { entry: EntryDetailFragment }) {
  const { me } = useSession();
  const ids = [...new Set(entry.changes.map((change) => change.position))].sort();
  const answer = useAnswer({
    query: EntryPositionsDocument,
    variables: { ids },
    pause: ids.length === 0,
  });
  return (
    <div className={classes.detail}>
      <Words entry={entry} />
      {ids.length > 0 && (
        <Answered answer={answer} rows={2}>
          {({ positions }) => {
            const known = positions.edges.map((edge) => edge.node);
            return (
              <>
                <Changes changes={entry.changes} positions={known} />
                {me.mayPost && <Correct entry={entry} positions={known} />}
              </>
            );
          }}
        </Answered>
      )}
    </div>
  );
}

function Words({ entry }: { entry: EntryDetailFragment }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormats();
  const place = { partition: entry.partition, offset: count(entry.offset) };
  return (
    <dl className={classes.entry}>
      {entry.correctedBy && (
        <>
          <dt className={classes.wrong}>{t("entry.correctedBy")}</dt>
          <dd>
            <EntryLink id={entry.correctedBy} />
          </dd>
        </>
      )}
      {entry.corrects && (
        <>
          <dt>{t("entry.corrects")}</dt>
          <dd>
            <EntryLink id={entry.corrects} />
          </dd>
        </>
      )}
      <dt>{t("entry.valid")}</dt>
      <dd>{dateTime(entry.validTime)}</dd>
      <dt>{t("entry.recorded")}</dt>
      <dd>{dateTime(entry.recordTime)}</dd>
      <dt>{t("entry.actor")}</dt>
      <dd>{entry.actor}</dd>
      {entry.reason && (
        <>
          <dt>{t("entry.reason")}</dt>
          <dd>{entry.reason}</dd>
        </>
      )}
      <dt>{t("entry.source")}</dt>
      <dd>{entry.source}</dd>
      <dt>{t("entry.place")}</dt>
      <dd>{t("entry.placeValue", place)}</dd>
      <dt>{t("entry.id")}</dt>
      <dd className={classes.code}>{entry.id}</dd>
      <dt>{t("entry.hash")}</dt>
      <dd className={classes.code}>{entry.hash}</dd>
    </dl>
  );
}
