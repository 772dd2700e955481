import { Button, SegmentedControl } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Editor } from "../console/Editor";
import { plainExtensions } from "../console/extensions";
import { IconRun, IconStop } from "../parts/icons";
import { PageHead } from "../parts/Section";
import { useTitle } from "../parts/useTitle";
import { AnswerTable } from "./AnswerTable";
import { ask, type Outcome } from "./ask";
import classes from "./Explore.module.css";
import { FIRST, type Language, languageOf } from "./languages";

const route = getRouteApi("/explore");

/** Questions in Cypher and SPARQL; the address carries the question. */
export function ExplorePage() {
  const { t } = useTranslation();
  const given = route.useSearch();
  const navigate = route.useNavigate();
  const language = languageOf(given.language);
  const [texts, setTexts] = useState<Record<Language, string>>({
    ...FIRST,
    ...(given.query ? { [language]: given.query } : {}),
  });
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  useTitle(t("explore.title"));

  const start = async () => {
    running?.abort();
    const control = new AbortController();
    setRunning(control);
    navigate({ search: { language, query: texts[language] }, replace: true });
    const came = await ask(language, texts[language], control.signal);
    setRunning((current) => (current === control ? null : current));
    setOutcome(came);
  };
  const latest = useRef(start);
  latest.current = start;
  const extensions = useMemo(() => plainExtensions(() => latest.current()), []);
  const choose = (chosen: string) => {
    setOutcome(null);
    navigate({ search: { language: languageOf(chosen) }, replace: true });
  };

  return (
    <>
      <PageHead title={t("explore.title")}>{t("explore.note")}</PageHead>
      <div className={classes.page}>
        <div className={classes.bar}>
          <SegmentedControl
            aria-label={t("explore.language")}
            value={language}
            onChange={choose}
            data={[
              { value: "cypher", label: "Cypher" },
              { value: "sparql", label: "SPARQL" },
            ]}
          />
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
          <span>{t("console.runHint")}</span>
        </div>
        <Editor
          key={language}
          label={t("console.query")}
          text={texts[language]}
          extensions={extensions}
          changed={(text) => setTexts((before) => ({ ...before, [language]: text }))}
        />
        <AnswerTable outcome={outcome} isRunning={running !== null} />
      </div>
    </>
  );
}
