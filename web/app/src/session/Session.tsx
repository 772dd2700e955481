import type { Client } from "@urql/core";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { Provider } from "urql";
import { MeDocument, type MeQuery } from "../gql/graphql";
import { newClient } from "../graph/client";
import { onSignedOut } from "../graph/send";
import { type Trouble, troubleOf, troubleOfThrown } from "../graph/trouble";
import { newSockets } from "../live/connection";
import { TroublePanel } from "../parts/TroublePanel";
import { SignIn } from "./SignIn";
import { isSignedIn, signOut } from "./session";
import { Waiting } from "./Waiting";

export type Me = MeQuery["me"];

type Stage =
  | { at: "asking" }
  | { at: "failed"; trouble: Trouble }
  | { at: "out"; expired: boolean }
  | { at: "in"; me: Me; client: Client };

interface Known {
  me: Me;
  leave: () => void;
}

const Context = createContext<Known | null>(null);
const LEFT = "aion.left";

export function useSession(): Known {
  const known = useContext(Context);
  if (!known) throw new Error("useSession outside of Session");
  return known;
}

/** Shows its content to whoever is signed in, and the sign-in page to everybody else. */
export function Session({ children }: { children: ReactNode }) {
  const [stage, setStage] = useState<Stage>({ at: "asking" });
  const enter = useCallback(async () => setStage(await findStage()), []);

  useEffect(() => {
    enter();
    const show = (event: PageTransitionEvent) => event.persisted && enter();
    const left = (event: StorageEvent) => {
      if (event.key === LEFT) setStage({ at: "out", expired: false });
    };
    const stop = onSignedOut(() =>
      // Whoever left by their own will has not been sent away.
      setStage((before) => (before.at === "out" ? before : { at: "out", expired: true })),
    );
    window.addEventListener("pageshow", show);
    window.addEventListener("storage", left);
    return () => {
      stop();
      window.removeEventListener("pageshow", show);
      window.removeEventListener("storage", left);
    };
  }, [enter]);

  const leave = useCallback(async () => {
    setStage({ at: "out", expired: false });
    await signOut();
    localStorage.setItem(LEFT, String(Date.now()));
  }, []);

  switch (stage.at) {
    case "asking":
      return <Waiting />;
    case "failed":
      return <TroublePanel trouble={stage.trouble} retry={enter} alone />;
    case "out":
      return <SignIn expired={stage.expired} entered={enter} />;
    case "in":
      return (
        <Provider value={stage.client}>
          <Context value={{ me: stage.me, leave }}>{children}</Context>
        </Provider>
      );
  }
}

async function findStage(): Promise<Stage> {
  try {
    if (!(await isSignedIn())) return { at: "out", expired: false };
  } catch (thrown) {
    return { at: "failed", trouble: troubleOfThrown(thrown) };
  }
  const client = newClient(newSockets());
  const { data, error } = await client.query(MeDocument, {}).toPromise();
  if (data) return { at: "in", me: data.me, client };
  return error ? { at: "failed", trouble: troubleOf(error) } : { at: "out", expired: false };
}
