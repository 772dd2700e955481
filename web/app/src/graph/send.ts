import { Refusal, troubleIn } from "./trouble";

type Listener = () => void;
const listeners = new Set<Listener>();

/** Calls the listener whenever the server says that nobody is signed in; answers how to stop that. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks whether somebody is still signed in, and tells the listeners when nobody is. */
export async function checkSignedIn(): Promise<void> {
  try {
    const answer = await send("/api/v1/session");
    if (answer.status === 401) for (const listener of listeners) listener();
  } catch {
    // Without an answer nothing is known; who asked tries again.
  }
}

/** Asks the server with the header that tells our own requests from forged ones. */
export async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("X-AION-Request", "1");
  return fetch(input, { ...init, headers, credentials: "same-origin", cache: "no-store" });
}

/** As `send`, but an answer without content of GraphQL is a [Refusal]. */
export async function sendGraph(
  input: RequestInfo | URL,
  init: RequestInit = {},
): Promise<Response> {
  const answer = await send(input, init);
  if (answer.status === 401) for (const listener of listeners) listener();
  if (answer.ok || carriesGraph(answer)) return answer;
  throw new Refusal(await troubleIn(answer));
}

function carriesGraph(answer: Response): boolean {
  const type = answer.headers.get("Content-Type") ?? "";
  return /application\/(graphql-response\+)?json/.test(type);
}
