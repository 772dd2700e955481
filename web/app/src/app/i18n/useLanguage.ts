import { useTranslation } from "react-i18next";
import type { Language } from "../../gql/graphql";
import { languageOf } from "./i18n";

interface InUse {
  language: ReturnType<typeof languageOf>;
  graphLanguage: Language;
}

/** The language in use, as the browser names it and as the graph names it. */
export function useLanguage(): InUse {
  const { i18n } = useTranslation();
  const language = languageOf(i18n.language, []);
  return { language, graphLanguage: language === "id" ? "ID" : "EN" };
}
