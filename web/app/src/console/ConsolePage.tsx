import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import type { GraphQLSchema } from "graphql";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconRun, IconStop } from "../parts/icons";
import { PageHead } from "../parts/Section";
import { useTitle } from "../parts/useTitle";
import classes from "./Console.module.css";
import { Editor } from "./Editor";
import { queryExtensions, variablesExtensions } from "./extensions";
import { Result } from "./Result";
import { type Outcome, run } from "./run";
import { readSchema } from "./schema";

const FIRST_QUERY = `{
  items(first: 5) {
    totalCount
    edges {
      node {
        sku
        name
      }
    }
  }
}
`;

const route = getRouteApi("/console");

export function ConsolePage() {
  const { t } = useTranslation();
  const { query: given } = route.useSearch();
  const navigate = route.useNavigate();
  const [query, setQuery] = useState(given ?? FIRST_QUERY);
  const [variables, setVariables] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [schema, setSchema] = useState<GraphQLSchema | null | "unread">("unread");
  useTitle(t("console.title"));
  useEffect(() => {
    readSchema().then(setSchema);
  }, []);

  const start = async () => {
    running?.abort();
    const control = new AbortController();
    setRunning(control);
    navigate({ search: { query }, replace: true });
    const came = await run({ query, variables, signal: control.signal });
    setRunning((current) => (current === control ? null : current));
    if (!control.signal.aborted || came.kind === "stopped") setOutcome(came);
  };
  const latest = useRef(start);
  latest.current = start;
  const forQuery = useMemo(
    () => queryExtensions(schema === "unread" ? null : schema, () => latest.current()),
    [schema],
  );
  const forVariables = useMemo(() => variablesExtensions(() => latest.current()), []);

  return (
    <>
      <PageHead
        title={t("console.title")}
        aside={
          <div className={classes.run}>
            <span>{t("console.runHint")}</span>
            {running ? (
              <Button
                variant="default"
                leftSection={<IconStop size={16} />}
                onClick={() => running.abort()}
              >
                {t("console.stop")}
              </Button>
            ) : (
              <Button leftSection={<IconRun size={16} />} onClick={start}>
                {t("console.run")}
              </Button>
            )}
          </div>
        }
      >
        {t("console.note")} {schema === null && t("console.noSchema")}
      </PageHead>
      <div className={classes.page}>
        <div className={classes.column}>
          <h2>{t("console.query")}</h2>
          <Editor
            label={t("console.query")}
            text={query}
            extensions={forQuery}
            changed={setQuery}
            tall
          />
          <h2>{t("console.variables")}</h2>
          <Editor
            label={t("console.variables")}
            text={variables}
            extensions={forVariables}
            changed={setVariables}
          />
        </div>
        <div className={classes.column}>
          <h2>{t("console.result")}</h2>
          <Result outcome={outcome} isRunning={running !== null} />
        </div>
      </div>
    </>
  );
}
