import { Link, Outlet, useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Live } from "../../live/Live";
import { Mark } from "../../parts/Mark";
import { useSession } from "../../session/Session";
import { Account } from "./Account";
import { FindItem } from "./FindItem";
import { placesFor } from "./places";
import classes from "./Shell.module.css";

/** The frame of every page: where one can go, finding an item, and who is signed in. */
export function Shell() {
  const { t } = useTranslation();
  const { me } = useSession();
  const content = useRef<HTMLElement>(null);
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onResolved", ({ fromLocation, pathChanged }) => {
        // A reader who hears the page is taken to what is new on it.
        if (fromLocation && pathChanged) content.current?.focus({ preventScroll: true });
      }),
    [router],
  );
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t("app.skip")}
      </a>
      <header className={classes.top}>
        <Link to="/" className={classes.brand} aria-label={`AION, ${t("app.overview")}`}>
          <Mark size={30} />
          <span>AION</span>
        </Link>
        <FindItem />
        <Account />
      </header>
      <nav className={classes.nav} aria-label={t("app.navigation")}>
        {placesFor(me).map(({ to, word, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            className={classes.place}
            activeOptions={{ exact: to === "/", includeSearch: false }}
          >
            <Icon size={19} stroke={1.7} aria-hidden />
            <span>{t(`app.${word}`)}</span>
          </Link>
        ))}
      </nav>
      <main ref={content} id="content" className={classes.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Live />
    </div>
  );
}
