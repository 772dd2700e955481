import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { StockNewsDocument } from "../gql/graphql";
import { useConnection } from "./connection";
import classes from "./Live.module.css";
import { news } from "./news";

/** Follows what changes for as long as somebody is signed in, and says when that does not work. */
export function Live() {
  const { t } = useTranslation();
  const client = useClient();
  const connection = useConnection();

  useEffect(() => {
    const following = client.subscription(StockNewsDocument, {}).subscribe(() => news.tell());
    return () => following.unsubscribe();
  }, [client]);

  // What changed while nothing came is read when it comes again.
  useEffect(() => {
    if (connection === "open") news.tell();
  }, [connection]);

  return (
    <div role="status" className={connection === "lost" ? classes.lost : classes.silent}>
      {connection === "lost" && t("live.lost")}
    </div>
  );
}
