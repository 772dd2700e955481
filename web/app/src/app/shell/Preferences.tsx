import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { choose } from "../i18n/i18n";
import { useLanguage } from "../i18n/useLanguage";
import classes from "./Preferences.module.css";

/** The choices that stay on this device: language and colours. */
export function Preferences() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.preferences}>
      <SegmentedControl
        size="xs"
        aria-label={t("app.language")}
        value={language}
        onChange={choose}
        data={[
          { value: "en", label: "English" },
          { value: "id", label: "Indonesia" },
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("app.scheme")}
        value={colorScheme}
        onChange={setColorScheme}
        data={[
          { value: "auto", label: t("app.schemeAuto") },
          { value: "light", label: t("app.schemeLight") },
          { value: "dark", label: t("app.schemeDark") },
        ]}
      />
    </div>
  );
}
