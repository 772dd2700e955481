import { send } from "../graph/send";
import { isRecord } from "../graph/trouble";

export type Outcome =
  | { kind: "answered"; status: number; milliseconds: number; size: number; text: string }
  | { kind: "stopped" }
  | { kind: "unreachable" }
  | { kind: "badVariables" };

interface Run {
  query: string;
  variables: string;
  signal: AbortSignal;
}

/** Runs a query as it was typed and answers what came back as it came, laid out. */
export async function run({ query, variables, signal }: Run): Promise<Outcome> {
  const given = variablesIn(variables);
  if (given === null) return { kind: "badVariables" };
  const begun = performance.now();
  try {
    const answer = await send("/graphql", {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/graphql-response+json, application/json",
      },
      body: JSON.stringify({ query, variables: given }),
      signal,
    });
    const text = await answer.text();
    const milliseconds = Math.round(performance.now() - begun);
    const { status } = answer;
    return { kind: "answered", status, milliseconds, size: text.length, text: laidOut(text) };
  } catch {
    return { kind: signal.aborted ? "stopped" : "unreachable" };
  }
}

/** The variables as an object; null when the text is not one. No text is no variables. */
export function variablesIn(text: string): Record<string, unknown> | null {
  if (text.trim() === "") return {};
  const value = parsed(text);
  return isRecord(value) ? value : null;
}

/** JSON with line breaks; anything else as it is. */
export function laidOut(text: string): string {
  const value = parsed(text);
  return value === undefined ? text : JSON.stringify(value, null, 2);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
