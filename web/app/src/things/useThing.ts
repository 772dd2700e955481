import { useEffect, useState } from "react";
import { send } from "../graph/send";
import { type Trouble, troubleIn } from "../graph/trouble";
import { type Triple, triplesIn } from "./triples";

export type Found =
  | { state: "loading" }
  | { state: "failed"; trouble: Trouble }
  | { state: "ready"; triples: Triple[]; subject: string };

/** What the graph says of a member and around it, and how to ask again. */
export function useThing(ref: string): { found: Found; retry: () => void } {
  const [found, setFound] = useState<Found>({ state: "loading" });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again
  useEffect(() => {
    const control = new AbortController();
    setFound({ state: "loading" });
    read(ref, control.signal).then((came) => {
      if (!control.signal.aborted) setFound(came);
    });
    return () => control.abort();
  }, [ref, turn]);
  return { found, retry: () => setTurn((before) => before + 1) };
}

async function read(ref: string, signal: AbortSignal): Promise<Found> {
  const path = `/id/${ref.split("/").map(encoded).join("/")}`;
  try {
    const answer = await send(`${path}?surroundings=true`, {
      headers: { Accept: "application/n-triples" },
      signal,
    });
    if (!answer.ok) return { state: "failed", trouble: await troubleIn(answer) };
    const triples = triplesIn(await answer.text());
    const subject = triples.find((triple) => triple.subject.endsWith(path))?.subject ?? path;
    return { state: "ready", triples, subject };
  } catch {
    return { state: "failed", trouble: { kind: "unreachable" } };
  }
}

/** As the IRIs of members are written: all but letters, digits and -._~ in percents. */
function encoded(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
