import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Preferences } from "../app/shell/Preferences";
import type { Trouble } from "../graph/trouble";
import { Mark } from "../parts/Mark";
import { TroubleNote } from "../parts/TroublePanel";
import { useTitle } from "../parts/useTitle";
import classes from "./SignIn.module.css";
import { signIn } from "./session";

export function SignIn({ expired, entered }: { expired: boolean; entered: () => Promise<void> }) {
  const { t } = useTranslation();
  const [user, setUser] = useState("");
  const [password, setPassword] = useState("");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  useTitle(t("session.title"));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const hindrance = await signIn(user, password);
    setTrouble(hindrance);
    if (!hindrance) await entered();
    setBusy(false);
  };

  return (
    <div className={classes.page}>
      <aside className={classes.side}>
        <div className={classes.brand}>
          <Mark size={44} />
          <span>AION</span>
        </div>
        <p className={classes.tagline}>{t("app.tagline")}</p>
        <p className={classes.words}>
          {t("session.wordsOne")}
          <br />
          {t("session.wordsTwo")}
        </p>
      </aside>
      <main className={classes.main}>
        <form className={classes.form} onSubmit={submit}>
          <h1>{t("session.title")}</h1>
          {expired && <p className={classes.expired}>{t("session.expired")}</p>}
          <TextInput
            label={t("session.user")}
            name="user"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
            data-autofocus
            value={user}
            onChange={(event) => setUser(event.currentTarget.value)}
          />
          <PasswordInput
            label={t("session.password")}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {trouble && <TroubleNote trouble={trouble} />}
          <Button type="submit" loading={busy} fullWidth>
            {t("session.enter")}
          </Button>
        </form>
        <Preferences />
      </main>
    </div>
  );
}
