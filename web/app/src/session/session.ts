import { send } from "../graph/send";
import { Refusal, type Trouble, troubleIn, troubleOfThrown } from "../graph/trouble";

const SESSION = "/api/v1/session";

/** Whether somebody is signed in; throws a [Refusal] when the server cannot say. */
export async function isSignedIn(): Promise<boolean> {
  const answer = await send(SESSION);
  if (answer.ok) {
    // An answer that is not read to its end keeps its connection busy.
    await answer.text();
    return true;
  }
  if (answer.status === 401) return false;
  throw new Refusal(await troubleIn(answer));
}

/** Signs in; answers what stood in the way, or null. */
export async function signIn(user: string, password: string): Promise<Trouble | null> {
  try {
    const answer = await send(SESSION, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ user, password }),
    });
    return answer.ok ? null : await troubleIn(answer);
  } catch (thrown) {
    return troubleOfThrown(thrown);
  }
}

/** Signs out. The app forgets everything even when the server cannot be told. */
export async function signOut(): Promise<void> {
  await send(SESSION, { method: "DELETE" }).catch(() => undefined);
}
