import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ImportMappingsDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { PageHead, Section } from "../parts/Section";
import { Answered, Empty, Quiet } from "../parts/States";
import { useTitle } from "../parts/useTitle";
import { useSession } from "../session/Session";
import { ImportForm } from "./ImportForm";
import classes from "./Imports.module.css";
import { Quarantine } from "./Quarantine";
import { RunPanel } from "./RunPanel";
import { Runs } from "./Runs";

const route = getRouteApi("/imports");

export function ImportsPage() {
  const { t } = useTranslation();
  const { me } = useSession();
  useTitle(t("imports.title"));
  return me.mayPost ? (
    <Importing />
  ) : (
    <Empty page title={t("imports.forbidden")} text={t("imports.forbiddenText")} />
  );
}

function Importing() {
  const { t } = useTranslation();
  const { run } = route.useSearch();
  const navigate = route.useNavigate();
  // What an import leaves behind is known when it has ended, so that is read again then.
  const [ends, setEnds] = useState(0);
  const ended = useCallback(() => setEnds((before) => before + 1), []);
  const mappings = useAnswer({ query: ImportMappingsDocument, variables: {} });
  return (
    <>
      <PageHead title={t("imports.title")} />
      <div className={classes.page}>
        <Section title={t("imports.file")}>
          <Answered answer={mappings}>
            {({ importMappings }) =>
              importMappings.length === 0 ? (
                <Quiet>{t("imports.noMappings")}</Quiet>
              ) : (
                <ImportForm
                  mappings={importMappings}
                  started={(id) => navigate({ search: { run: id } })}
                />
              )
            }
          </Answered>
        </Section>
        <div className={classes.column}>
          {run && <RunPanel key={run} id={run} ended={ended} />}
          <Runs key={`${run} ${ends}`} />
        </div>
        <div className={classes.wide}>
          <Quarantine key={`${run} ${ends}`} run={run ?? null} />
        </div>
      </div>
    </>
  );
}
