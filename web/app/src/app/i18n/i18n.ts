import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en";

export const LANGUAGES = ["en", "id"] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AT = "aion.language";

/** What was chosen before, else what the browser prefers, else English. */
export function languageOf(kept: string | null, preferred: readonly string[]): Language {
  const wanted = [kept, ...preferred].map((tag) => tag?.slice(0, 2).toLowerCase());
  for (const tag of wanted) {
    const known = LANGUAGES.find((language) => language === tag);
    if (known) return known;
  }
  return "en";
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  await speak(languageOf(localStorage.getItem(KEPT_AT), navigator.languages));
}

export async function speak(language: Language): Promise<void> {
  if (language === "id" && !i18next.hasResourceBundle("id", "translation")) {
    const { id } = await import("./id");
    i18next.addResourceBundle("id", "translation", id);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export async function choose(language: Language): Promise<void> {
  localStorage.setItem(KEPT_AT, language);
  await speak(language);
}
