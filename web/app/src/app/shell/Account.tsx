import { Button, Popover, UnstyledButton } from "@mantine/core";
import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { IconUser } from "../../parts/icons";
import { useSession } from "../../session/Session";
import { Preferences } from "./Preferences";
import classes from "./Shell.module.css";

/** Who is signed in, what stays on this device, and the way out. */
export function Account() {
  const { t } = useTranslation();
  const { me, leave } = useSession();
  const roles = me.roles.map((role) => i18next.t(`role.${role.toLowerCase()}`, role)).join(", ");
  return (
    <Popover position="bottom-end" width={290} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.account} aria-label={t("app.account")}>
          <IconUser size={22} stroke={1.6} aria-hidden />
          <span>{me.name}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu}>
        <p className={classes.who}>
          <strong>{me.name}</strong>
          <span>{roles}</span>
        </p>
        <Preferences />
        <Button variant="default" size="xs" fullWidth onClick={leave}>
          {t("app.signOut")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
