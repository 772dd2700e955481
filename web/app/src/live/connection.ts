import { type Client, createClient } from "graphql-ws";
import { useSyncExternalStore } from "react";
import { checkSignedIn } from "../graph/send";

export type Sockets = Client;

/** Whether changes reach this page. It is `opening` until they do for the first time. */
export type Connection = "opening" | "open" | "lost";

const LONGEST_WAIT_MILLISECONDS = 15_000;
/** How the server closes what a session had open that has ended. */
const FORBIDDEN = 4403;

let connection: Connection = "opening";
const watchers = new Set<() => void>();

function set(next: Connection): void {
  connection = next;
  for (const watcher of watchers) watcher();
}

export function useConnection(): Connection {
  return useSyncExternalStore(watch, () => connection);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Sockets that come back by themselves for as long as somebody is signed in. */
export function newSockets(): Sockets {
  const { protocol, host } = window.location;
  set("opening");
  return createClient({
    url: `${protocol === "https:" ? "wss" : "ws"}://${host}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (event) => !(event instanceof CloseEvent && event.code === FORBIDDEN),
    retryWait: (retries) =>
      new Promise((done) =>
        setTimeout(done, Math.min(1000 * 2 ** retries, LONGEST_WAIT_MILLISECONDS)),
      ),
    on: {
      connected: () => set("open"),
      closed: (event) => {
        // One that this page closed itself is not lost.
        if (event instanceof CloseEvent && event.wasClean && event.code === 1000) return;
        set("lost");
        checkSignedIn();
      },
    },
  });
}
