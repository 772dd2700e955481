import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/i18n/useLanguage";
import { type Formats, formatsIn } from "./formats";

export function useFormats(): Formats {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return useMemo(() => formatsIn(language, t), [language, t]);
}
