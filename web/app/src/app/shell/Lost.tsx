import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../../parts/States";

export function Missing() {
  const { t } = useTranslation();
  return (
    <Empty page title={t("app.missing")} text={t("app.missingText")}>
      <Link to="/">{t("app.home")}</Link>
    </Empty>
  );
}

export function Broken() {
  const { t } = useTranslation();
  return (
    <Empty page title={t("app.broken")}>
      <Button variant="default" size="xs" onClick={() => window.location.reload()}>
        {t("app.reload")}
      </Button>
    </Empty>
  );
}
