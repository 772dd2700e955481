import { useTranslation } from "react-i18next";
import type { Language as GraphLanguage } from "../../gql/graphql";
import { type Language, languageOf } from "./i18n";

/** The language in use, as the browser names it and as the graph names it. */
export function useLanguage(): { language: Language; graphLanguage: GraphLanguage } {
  const { i18n } = useTranslation();
  const language = languageOf(i18n.language, []);
  return { language, graphLanguage: language === "id" ? "ID" : "EN" };
}
